package vn.gov.cantho.check.portal.codelots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;

/** Code lots as rows, with what has become of their codes. */
@Repository
class CodeLotRepository {

    /** Ranges of one lot never overlap, so their lengths add up; what is active and void counts as void. */
    private static final String COLUMNS = """
            SELECT c.id, c.establishment_id, u.name AS establishment_name, c.size, c.key_id, c.pin, c.note, c.issued_at, c.version,
                   a.display_name AS issued_by, l.id AS lot_id, l.number AS lot_number, l.produced_on, v.name_vi,
                   (SELECT coalesce(sum(upper(r) - lower(r)), 0) FROM unnest(s.voided) r) AS voided,
                   (SELECT coalesce(sum(upper(r) - lower(r)), 0) FROM unnest(s.activated - s.voided) r) AS active
            """;

    private static final String FROM = """
            FROM portal.code_lot c
            JOIN portal.unit u ON u.id = c.establishment_id
            LEFT JOIN portal.account a ON a.id = c.issued_by
            LEFT JOIN portal.production_lot l ON l.establishment_id = c.establishment_id AND l.id = c.production_lot_id
            LEFT JOIN portal.product p ON p.establishment_id = l.establishment_id AND p.id = l.product_id
            LEFT JOIN LATERAL (
                SELECT n.name_vi, n.search FROM portal.product_version n
                 WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id
                 ORDER BY (n.number = p.published_version) DESC NULLS LAST, n.number DESC
                 LIMIT 1) v ON true
            """;
    private static final String RANGES = """
            CROSS JOIN LATERAL (
                SELECT (SELECT coalesce(range_agg(int4range(x.first_serial, x.last_serial, '[]')), '{}')
                          FROM portal.code_activation x WHERE x.code_lot_id = c.id) AS activated,
                       (SELECT coalesce(range_agg(int4range(x.first_serial, x.last_serial, '[]')), '{}')
                          FROM portal.code_void x WHERE x.code_lot_id = c.id) AS voided) s
            """;
    private static final String MATCHING = """
            WHERE (u.search LIKE '%' || extension.search_form(:filter) || '%'
                   OR l.search LIKE '%' || extension.search_form(:filter) || '%'
                   OR v.search LIKE '%' || extension.search_form(:filter) || '%'
                   OR c.id::text = :filter)
            """;
    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "number", "c.id",
            "establishment", "u.name",
            "lot", "l.number",
            "product", "v.name_vi",
            "size", "c.size",
            "issuedAt", "c.issued_at");
    private static final ListSelect<CodeLot> LIST = new ListSelect<>(
            COLUMNS + FROM + RANGES,
            "SELECT count(*) " + FROM,
            MATCHING,
            SORT_COLUMNS,
            "c.id DESC",
            CodeLotRepository::toCodeLot);

    private final JdbcClient database;

    CodeLotRepository(JdbcClient database) {
        this.database = database;
    }

    List<CodeLot> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    int countUnbound() {
        return database.sql("SELECT count(*) FROM portal.code_lot WHERE production_lot_id IS NULL")
                .query(Integer.class)
                .single();
    }

    /** The code lots that stand for a production lot, newest first. */
    List<CodeLot> findOf(ProductionLotId lot) {
        return database.sql(COLUMNS + FROM + RANGES + "WHERE c.production_lot_id = :lot ORDER BY c.id DESC")
                .param("lot", lot.value())
                .query(CodeLotRepository::toCodeLot)
                .list();
    }

    Optional<CodeLot> find(CodeLotId id) {
        return database.sql(COLUMNS + FROM + RANGES + "WHERE c.id = :id")
                .param("id", id.value())
                .query(CodeLotRepository::toCodeLot)
                .optional();
    }

    /** Keeps others from binding, activating or voiding until this transaction ends. */
    Optional<CodeLot> lock(CodeLotId id) {
        database.sql("SELECT c.id FROM portal.code_lot c WHERE c.id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    CodeLotId insert(long establishmentId, int size, int keyId, boolean pin, Optional<String> note, long accountId) {
        return new CodeLotId(database.sql("""
                        INSERT INTO portal.code_lot (establishment_id, size, key_id, pin, note, issued_by)
                        VALUES (:establishment, :size, :key, :pin, :note, :account) RETURNING id
                        """)
                .param("establishment", establishmentId)
                .param("size", size)
                .param("key", keyId)
                .param("pin", pin)
                .param("note", note.orElse(null), Types.VARCHAR)
                .param("account", accountId)
                .query(Integer.class)
                .single());
    }

    /** Returns false when the row has moved on since the given version was read. */
    boolean bind(CodeLotId id, ProductionLotId lot, int version) {
        return database.sql("""
                        UPDATE portal.code_lot SET production_lot_id = :lot, version = version + 1
                         WHERE id = :id AND version = :version
                        """)
                        .param("lot", lot.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The establishments in reach that are at work, by name. */
    List<EstablishmentChoice> findEstablishments(ListQuery query) {
        return ListSql.window(database, """
                        SELECT u.id, u.code, u.name
                          FROM portal.establishment e JOIN portal.unit u ON u.id = e.unit_id
                         WHERE u.state = 'ACTIVE' AND u.search LIKE '%' || extension.search_form(:filter) || '%'
                         ORDER BY u.name, u.id
                        """, query)
                .query((row, _) ->
                        new EstablishmentChoice(row.getLong("id"), row.getString("code"), row.getString("name")))
                .list();
    }

    boolean isEstablishmentAtWork(long establishmentId) {
        return database.sql("""
                        SELECT count(*) FROM portal.establishment e JOIN portal.unit u ON u.id = e.unit_id
                         WHERE e.unit_id = :id AND u.state = 'ACTIVE'
                        """)
                        .param("id", establishmentId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static CodeLot toCodeLot(ResultSet row, int number) throws SQLException {
        var active = row.getInt("active");
        var voided = row.getInt("voided");
        return new CodeLot(
                new CodeLotId(row.getInt("id")),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                row.getInt("key_id"),
                row.getBoolean("pin"),
                toBoundLot(row),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("issued_by")).orElse(""),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                new CodeCounts(row.getInt("size") - active - voided, active, voided),
                row.getInt("version"));
    }

    private static Optional<BoundLot> toBoundLot(ResultSet row) throws SQLException {
        var id = row.getObject("lot_id", Long.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new BoundLot(
                        new ProductionLotId(id),
                        row.getString("lot_number"),
                        row.getString("name_vi"),
                        row.getObject("produced_on", LocalDate.class)));
    }
}
