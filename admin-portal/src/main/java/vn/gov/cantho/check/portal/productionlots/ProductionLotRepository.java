package vn.gov.cantho.check.portal.productionlots;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.products.ProductId;

/** Production lots as rows, read with the names a list shows. */
@Repository
class ProductionLotRepository {

    private static final String MATCHING = """
            WHERE (l.search LIKE '%' || extension.search_form(:filter) || '%'
                   OR v.search LIKE '%' || extension.search_form(:filter) || '%'
                   OR u.search LIKE '%' || extension.search_form(:filter) || '%')
            """;
    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "number", "l.number",
            "product", "v.name_vi",
            "establishment", "u.name",
            "producedOn", "l.produced_on",
            "expiresOn", "l.expires_on",
            "state", "l.state");
    private static final String INSERT = """
            INSERT INTO portal.production_lot (establishment_id, product_id, number, produced_on, expires_on, quantity,
                                               unit_of_measure, place_id, first_in_chain, last_in_chain)
            VALUES (:establishment, :product, :number, :produced, :expires, :quantity, :unit, :place, :first, :last)
            RETURNING id
            """;
    private static final String UPDATE = """
            UPDATE portal.production_lot
               SET product_id = :product, number = :number, produced_on = :produced, expires_on = :expires,
                   quantity = :quantity, unit_of_measure = :unit, place_id = :place, first_in_chain = :first,
                   last_in_chain = :last, version = version + 1
             WHERE id = :id AND version = :version
            """;
    private static final String PUBLISH = """
            UPDATE portal.production_lot
               SET state = 'PUBLISHED', published_at = now(), version = version + 1
             WHERE id = :id AND version = :version AND state = 'DRAFT'
            """;
    private static final String HOLD = """
            SELECT CASE r.kind WHEN 'RECALL' THEN 'RECALLED' WHEN 'LOCK' THEN 'LOCKED' ELSE 'SUSPENDED' END
              FROM portal.restriction r JOIN portal.production_lot l ON l.establishment_id = r.establishment_id
             WHERE l.id = :id AND r.state IN ('IN_FORCE', 'LIFT_PROPOSED')
               AND (r.subject_kind, r.subject_id) IN (('PRODUCTION_LOT', l.id), ('PRODUCT', l.product_id),
                                                      ('ESTABLISHMENT', l.establishment_id))
             ORDER BY array_position(ARRAY['RECALL', 'LOCK', 'SUSPENSION'], r.kind)
             LIMIT 1
            """;
    private static final ListSelect<ProductionLot> LIST = new ListSelect<>(
            LotRows.COLUMNS + LotRows.FROM,
            "SELECT count(*) " + LotRows.FROM,
            MATCHING,
            SORT_COLUMNS,
            "l.produced_on DESC, l.id DESC",
            LotRows::toLot);

    private final JdbcClient database;

    ProductionLotRepository(JdbcClient database) {
        this.database = database;
    }

    List<ProductionLot> find(ListQuery query) {
        return LIST.find(database, query);
    }

    List<ProductionLot> findPublished(long establishmentId, ListQuery query) {
        return ListSql.window(database, LotRows.COLUMNS + LotRows.FROM + MATCHING + """
                        AND l.state = 'PUBLISHED' AND l.establishment_id = :establishment
                        ORDER BY l.produced_on DESC, l.id DESC
                        """, query)
                .param("establishment", establishmentId)
                .query(LotRows::toLot)
                .list();
    }

    int countDrafts() {
        return database.sql("SELECT count(*) FROM portal.production_lot WHERE state = 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<ProductionLot> find(ProductionLotId id) {
        return database.sql(LotRows.COLUMNS + LotRows.FROM + "WHERE l.id = :id")
                .param("id", id.value())
                .query(LotRows::toLot)
                .optional();
    }

    /** Keeps others from changing the lot, its links and its diary until this transaction ends. */
    Optional<ProductionLot> lock(ProductionLotId id) {
        database.sql("SELECT l.id FROM portal.production_lot l WHERE l.id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    Optional<ProductionLotId> findByNumber(ProductId product, String number) {
        return database.sql(
                        "SELECT l.id FROM portal.production_lot l WHERE l.product_id = :product AND l.number = :number")
                .param("product", product.value())
                .param("number", number)
                .query(Long.class)
                .optional()
                .map(ProductionLotId::new);
    }

    ProductionLotId insert(long establishmentId, NewProductionLot lot) {
        var insert = database.sql(INSERT).param("establishment", establishmentId);
        return new ProductionLotId(fill(insert, lot).query(Long.class).single());
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean update(ProductionLotId id, NewProductionLot lot, int version) {
        var update = database.sql(UPDATE).param("id", id.value()).param("version", version);
        return fill(update, lot).update() == 1;
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean publish(ProductionLotId id, int version) {
        return database.sql(PUBLISH)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<LotHold> findHold(ProductionLotId id) {
        return database.sql(HOLD)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(LotHold::valueOf);
    }

    private static StatementSpec fill(StatementSpec statement, NewProductionLot lot) {
        var facts = lot.facts();
        return statement
                .param("product", lot.product().value())
                .param("number", facts.number())
                .param("produced", facts.producedOn())
                .param("expires", facts.expiresOn().orElse(null), Types.DATE)
                .param("quantity", facts.quantity().map(Quantity::value).orElse(null), Types.NUMERIC)
                .param("unit", facts.quantity().map(Quantity::unit).orElse(null), Types.VARCHAR)
                .param("place", facts.place().map(PlaceId::value).orElse(null), Types.BIGINT)
                .param("first", facts.firstInChain())
                .param("last", facts.lastInChain());
    }
}
