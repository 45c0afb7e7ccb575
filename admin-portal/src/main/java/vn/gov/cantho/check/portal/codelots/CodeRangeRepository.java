package vn.gov.cantho.check.portal.codelots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activated and void ranges as rows. Ranges are added, never changed or removed. */
@Repository
class CodeRangeRepository {

    private static final String FIND_ALL = """
            SELECT 'ACTIVATED' AS kind, x.first_serial, x.last_serial, NULL AS reason, a.display_name, x.activated_at AS at
              FROM portal.code_activation x LEFT JOIN portal.account a ON a.id = x.activated_by
             WHERE x.code_lot_id = :lot
            UNION ALL
            SELECT 'VOIDED', x.first_serial, x.last_serial, x.reason, a.display_name, x.voided_at
              FROM portal.code_void x LEFT JOIN portal.account a ON a.id = x.voided_by
             WHERE x.code_lot_id = :lot
             ORDER BY at DESC, first_serial
            """;

    private final JdbcClient database;

    CodeRangeRepository(JdbcClient database) {
        this.database = database;
    }

    /** What was activated and made void, newest first. */
    List<CodeRange> findOf(CodeLotId lot) {
        return database.sql(FIND_ALL)
                .param("lot", lot.value())
                .query(CodeRangeRepository::toRange)
                .list();
    }

    /** The void serials of a lot, ascending. */
    List<SerialRange> findVoid(CodeLotId lot) {
        return database.sql("""
                        SELECT x.first_serial, x.last_serial FROM portal.code_void x
                         WHERE x.code_lot_id = :lot ORDER BY x.first_serial
                        """)
                .param("lot", lot.value())
                .query(CodeRangeRepository::toSerials)
                .list();
    }

    Optional<SerialRange> findActivated(CodeLotId lot, SerialRange serials) {
        return findOverlap("code_activation", lot, serials);
    }

    Optional<SerialRange> findVoided(CodeLotId lot, SerialRange serials) {
        return findOverlap("code_void", lot, serials);
    }

    boolean hasActivation(CodeLotId lot) {
        return database.sql("SELECT EXISTS (SELECT FROM portal.code_activation x WHERE x.code_lot_id = :lot)")
                .param("lot", lot.value())
                .query(Boolean.class)
                .single();
    }

    void activate(CodeLot lot, SerialRange serials, long accountId) {
        database.sql("""
                        INSERT INTO portal.code_activation (establishment_id, code_lot_id, first_serial, last_serial, activated_by)
                        VALUES (:establishment, :lot, :first, :last, :account)
                        """)
                .param("establishment", lot.establishmentId())
                .param("lot", lot.id().value())
                .param("first", serials.first())
                .param("last", serials.last())
                .param("account", accountId)
                .update();
    }

    void makeVoid(CodeLot lot, SerialRange serials, String reason, long accountId) {
        database.sql("""
                        INSERT INTO portal.code_void (establishment_id, code_lot_id, first_serial, last_serial, reason, voided_by)
                        VALUES (:establishment, :lot, :first, :last, :reason, :account)
                        """)
                .param("establishment", lot.establishmentId())
                .param("lot", lot.id().value())
                .param("first", serials.first())
                .param("last", serials.last())
                .param("reason", reason)
                .param("account", accountId)
                .update();
    }

    private Optional<SerialRange> findOverlap(String table, CodeLotId lot, SerialRange serials) {
        return database.sql("""
                        SELECT x.first_serial, x.last_serial FROM portal.%s x
                         WHERE x.code_lot_id = :lot
                           AND int4range(x.first_serial, x.last_serial, '[]') && int4range(:first, :last, '[]')
                         ORDER BY x.first_serial LIMIT 1
                        """.formatted(table))
                .param("lot", lot.value())
                .param("first", serials.first())
                .param("last", serials.last())
                .query(CodeRangeRepository::toSerials)
                .optional();
    }

    private static SerialRange toSerials(ResultSet row, int number) throws SQLException {
        return new SerialRange(row.getInt("first_serial"), row.getInt("last_serial"));
    }

    private static CodeRange toRange(ResultSet row, int number) throws SQLException {
        return new CodeRange(
                CodeRange.Kind.valueOf(row.getString("kind")),
                toSerials(row, number),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("display_name")).orElse(""),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
