package vn.gov.cantho.check.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the public row of a place that has a GLN and is named by a published lot, or whose page is wanted all the same.
 * A GLN is of one place: who published it first keeps it, and the row of another has none and no page.
 */
@Repository
class PlaceProjection {

    /** Of what is made there, the products that came last. */
    private static final int PRODUCTS_MAX = 50;

    /** Of the lots that name a place, those that came last. */
    private static final int LOTS_MAX = 1_000;

    private static final String READ = """
            SELECT p.establishment_id, e.kind = 'HOUSEHOLD' AS household, made.products,
                   CASE WHEN (p.listed OR cardinality(made.products) > 0)
                             AND NOT EXISTS (SELECT FROM publication.place held WHERE held.gln = code.gln AND held.id <> p.id)
                        THEN code.gln END AS gln,
                   jsonb_build_object(
                       'format', 1,
                       'gln', code.gln,
                       'name', p.name,
                       'kind', coalesce(p.kind, 'OTHER'),
                       'address', p.address,
                       'formerAddress', p.former_address)::text AS content
              FROM portal.place p
              JOIN portal.establishment e ON e.unit_id = p.establishment_id,
                   substring(p.location_code FROM '^[(]41[0-7][)]([0-9]{13})$') AS code (gln),
                   LATERAL (SELECT coalesce(array_agg(last.product_id ORDER BY last.product_id), '{}') AS products
                              FROM (SELECT l.product_id
                                      FROM portal.production_lot l
                                     WHERE l.establishment_id = p.establishment_id AND l.state = 'PUBLISHED'
                                       AND (l.place_id = p.id
                                            OR EXISTS (SELECT FROM portal.diary_entry d
                                                        WHERE d.establishment_id = l.establishment_id AND d.lot_id = l.id
                                                          AND d.place_id = p.id AND d.shown))
                                     GROUP BY l.product_id
                                     ORDER BY max(l.id) DESC
                                     LIMIT %d) last) made
             WHERE p.id = :id
               AND (code.gln IS NOT NULL OR EXISTS (SELECT FROM publication.place held WHERE held.id = p.id))
            """.formatted(PRODUCTS_MAX);

    private static final String KEEP = """
            INSERT INTO publication.place AS held (id, establishment_id, gln, products, revision, content)
            SELECT :id, :establishment, :gln, CAST(:products AS bigint[]), nextval('publication.revision'),
                   CAST(:content AS jsonb)
             WHERE CAST(:gln AS text) IS NOT NULL OR EXISTS (SELECT FROM publication.place p WHERE p.id = :id)
            ON CONFLICT (id) DO UPDATE
                SET gln = excluded.gln, products = excluded.products, revision = excluded.revision, content = excluded.content
             WHERE (held.gln, held.products, held.content)
                   IS DISTINCT FROM (excluded.gln, excluded.products, excluded.content)
            RETURNING revision
            """;

    /** Those that the lot names now, and those that it may have named before. */
    private static final String OF_LOT = """
            SELECT l.place_id FROM portal.production_lot l WHERE l.id = :lot AND l.place_id IS NOT NULL
            UNION
            SELECT d.place_id FROM portal.diary_entry d WHERE d.lot_id = :lot AND d.shown
            UNION
            SELECT held.id
              FROM publication.place held
              JOIN portal.production_lot l ON l.establishment_id = held.establishment_id
             WHERE l.id = :lot AND l.product_id = ANY (held.products)
             ORDER BY 1
            """;

    private static final String LOTS_AT = """
            SELECT l.id
              FROM portal.production_lot l
             WHERE l.state = 'PUBLISHED' AND l.establishment_id = :establishment
               AND (l.place_id = :place
                    OR EXISTS (SELECT FROM portal.diary_entry d
                                WHERE d.establishment_id = l.establishment_id AND d.lot_id = l.id
                                  AND d.place_id = :place AND d.shown))
             ORDER BY l.id DESC
             LIMIT %d
            """.formatted(LOTS_MAX);

    private final JdbcClient database;

    PlaceProjection(JdbcClient database) {
        this.database = database;
    }

    List<Long> ofLot(long lot) {
        return database.sql(OF_LOT)
                .param("lot", lot)
                .query((result, _) -> result.getLong(1))
                .list();
    }

    List<Long> published(long establishment) {
        return database.sql(
                        "SELECT held.id FROM publication.place held WHERE held.establishment_id = :establishment ORDER BY held.id")
                .param("establishment", establishment)
                .query((result, _) -> result.getLong(1))
                .list();
    }

    /** The published lots whose page names a place. */
    List<Long> lotsAt(long establishment, long place) {
        return database.sql(LOTS_AT)
                .param("establishment", establishment)
                .param("place", place)
                .query((result, _) -> result.getLong(1))
                .list();
    }

    /** Brings the row up to date; returns its new revision if it was not. */
    Optional<Long> project(long id) {
        return database.sql(READ)
                .param("id", id)
                .query(PlaceProjection::toRow)
                .optional()
                .flatMap(row -> keep(id, row));
    }

    private Optional<Long> keep(long id, Row row) {
        return database.sql(KEEP)
                .param("id", id)
                .param("establishment", row.establishment())
                .param("gln", row.gln().orElse(null), java.sql.Types.VARCHAR)
                .param("products", row.products())
                .param("content", row.content())
                .query(Long.class)
                .optional();
    }

    private static Row toRow(ResultSet result, int number) throws SQLException {
        var content = result.getString("content");
        var gln = Optional.ofNullable(result.getString("gln"));
        return new Row(
                result.getLong("establishment_id"),
                gln,
                result.getString("products"),
                gln.isPresent() ? shown(content, result.getBoolean("household")) : "{}");
    }

    private static String shown(String content, boolean household) {
        var document = DocumentJson.read(content, PlaceDocument.class);
        return DocumentJson.write(household ? document.ofHousehold() : document);
    }

    /** The columns of the row; of a place without a page nothing is said. */
    private record Row(long establishment, Optional<String> gln, String products, String content) {}
}
