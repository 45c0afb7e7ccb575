package vn.gov.cantho.check.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the public row of a production lot that is published, was so once, or has printed codes. */
@Repository
class LotProjection {

    private static final String PARENTS = """
            SELECT l.product_id
              FROM portal.production_lot l
             WHERE l.id = :id
               AND (l.state = 'PUBLISHED'
                    OR EXISTS (SELECT FROM portal.code_lot c
                                WHERE c.establishment_id = l.establishment_id AND c.production_lot_id = l.id)
                    OR EXISTS (SELECT FROM publication.production_lot held WHERE held.id = l.id))
            """;

    private static final String READ = """
            SELECT l.establishment_id, l.product_id, l.number, l.state = 'PUBLISHED' AS published,
                   jsonb_build_object(
                       'format', 1,
                       'number', l.number,
                       'producedOn', l.produced_on,
                       'expiresOn', l.expires_on,
                       'quantity', CASE WHEN l.quantity IS NOT NULL AND l.unit_of_measure IS NOT NULL
                                        THEN jsonb_build_object('value', trim_scale(l.quantity)::text,
                                                                'unit', l.unit_of_measure) END,
                       'place', p.name,
                       'firstInChain', l.first_in_chain,
                       'lastInChain', l.last_in_chain,
                       'journey', coalesce((
                           SELECT jsonb_agg(jsonb_build_object(
                                      'stage', d.stage, 'activity', d.activity, 'place', q.name,
                                      'locationCode', q.location_code, 'gln', h.gln, 'startedAt', d.started_at, 'endedAt', d.ended_at,
                                      'note', d.note) ORDER BY d.started_at, d.id)
                             FROM portal.diary_entry d
                             JOIN portal.place q ON q.establishment_id = d.establishment_id AND q.id = d.place_id
                             LEFT JOIN publication.place h ON h.id = q.id
                            WHERE d.establishment_id = l.establishment_id AND d.lot_id = l.id AND d.shown), '[]'),
                       'stepBack', %s,
                       'stepForward', %s,
                       'links', %s,
                       'documents', %s)::text AS content
              FROM portal.production_lot l
              LEFT JOIN portal.place p ON p.establishment_id = l.establishment_id AND p.id = l.place_id
             WHERE l.id = :id
            """.formatted(
                    links("BACK"),
                    links("FORWARD"),
                    LinkSql.links("PRODUCTION_LOT", "l.establishment_id", "l.id"),
                    DocumentSql.files("PRODUCTION_LOT", "l.establishment_id", "l.id", "0"));

    private static final String KEEP = """
            INSERT INTO publication.production_lot AS held (id, establishment_id, product_id, number, published, revision, content)
            VALUES (:id, :establishment, :product, :number, :published, nextval('publication.revision'), CAST(:content AS jsonb))
            ON CONFLICT (id) DO UPDATE
                SET product_id = excluded.product_id, number = excluded.number, published = excluded.published,
                    revision = excluded.revision, content = excluded.content
             WHERE (held.product_id, held.number, held.published, held.content)
                   IS DISTINCT FROM (excluded.product_id, excluded.number, excluded.published, excluded.content)
            RETURNING revision
            """;

    private final JdbcClient database;
    private final PublishedMedia media;

    LotProjection(JdbcClient database, PublishedMedia media) {
        this.database = database;
        this.media = media;
    }

    /** The product of a lot that has or needs a public row; empty for a draft nobody has printed a code for. */
    Optional<Long> productOfPublic(long id) {
        return database.sql(PARENTS).param("id", id).query(Long.class).optional();
    }

    /** Brings the row up to date; returns its new revision if it was not. */
    Optional<Long> project(long id) {
        return database.sql(READ)
                .param("id", id)
                .query(LotProjection::toRow)
                .optional()
                .flatMap(row -> keep(id, row));
    }

    private Optional<Long> keep(long id, Row row) {
        media.copy(row.establishment(), row.content().documents());
        return database.sql(KEEP)
                .param("id", id)
                .param("establishment", row.establishment())
                .param("product", row.product())
                .param("number", row.content().number())
                .param("published", row.published())
                .param("content", DocumentJson.write(row.content()))
                .query(Long.class)
                .optional();
    }

    private static String links(String direction) {
        return """
                coalesce((
                    SELECT jsonb_agg(jsonb_build_object(
                               'name', t.name, 'goods', k.goods, 'reference', %s, 'on', k.happened_on,
                               'address', t.address, 'person', t.person) ORDER BY k.happened_on, k.id)
                      FROM portal.lot_link k
                      JOIN portal.partner t ON t.establishment_id = k.establishment_id AND t.id = k.partner_id
                     WHERE k.establishment_id = l.establishment_id AND k.lot_id = l.id AND k.direction = '%s'), '[]')
                """.formatted(direction.equals("BACK") ? "k.reference" : "NULL", direction);
    }

    private static Row toRow(ResultSet result, int number) throws SQLException {
        var published = result.getBoolean("published");
        var content = DocumentJson.read(result.getString("content"), LotDocument.class);
        return new Row(
                result.getLong("establishment_id"),
                result.getLong("product_id"),
                published,
                published ? content.withoutPersonalData() : content.unpublished());
    }

    /** The columns of the row. */
    private record Row(long establishment, long product, boolean published, LotDocument content) {}
}
