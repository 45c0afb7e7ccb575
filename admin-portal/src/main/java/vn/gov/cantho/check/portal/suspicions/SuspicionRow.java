package vn.gov.cantho.check.portal.suspicions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of a suspicion as a record. */
final class SuspicionRow {

    static final String COLUMNS = """
            SELECT s.id, s.establishment_id, e.name AS establishment_name, s.code_lot_id, s.serial, c.key_id, s.subject_name, s.sign, s.state,
                   s.least, s.window_hours, s.measure, s.distance_km, s.speed_kmh, s.first_at, s.last_at, s.opened_at,
                   s.decided_by, d.display_name AS decided_name, s.decided_at, s.reason,
                   s.lifted_by, l.display_name AS lifted_name, s.lifted_at, s.lift_reason, s.version
            """;

    static final String TABLES = """
              FROM portal.suspicion s
              JOIN portal.unit e ON e.id = s.establishment_id
              JOIN portal.code_lot c ON c.establishment_id = s.establishment_id AND c.id = s.code_lot_id
              LEFT JOIN portal.account d ON d.id = s.decided_by
              LEFT JOIN portal.account l ON l.id = s.lifted_by
            """;

    private SuspicionRow() {}

    static Suspicion read(ResultSet row, int number) throws SQLException {
        return new Suspicion(
                new SuspicionId(row.getLong("id")),
                new Suspicion.Stamp(row.getInt("code_lot_id"), row.getInt("serial"), row.getInt("key_id")),
                row.getString("subject_name"),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                Sign.valueOf(row.getString("sign")),
                Suspicion.State.valueOf(row.getString("state")),
                new Suspicion.Threshold(row.getInt("least"), row.getInt("window_hours")),
                new Suspicion.Found(
                        row.getInt("measure"),
                        row.getInt("distance_km"),
                        row.getInt("speed_kmh"),
                        instant(row, "first_at"),
                        instant(row, "last_at")),
                instant(row, "opened_at"),
                decision(row, "decided", "reason"),
                decision(row, "lifted", "lift_reason"),
                row.getInt("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Suspicion.Decision> decision(ResultSet row, String act, String reason) throws SQLException {
        var account = row.getLong(act + "_by");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Suspicion.Decision(
                        account,
                        Optional.ofNullable(row.getString(act + "_name")),
                        instant(row, act + "_at"),
                        row.getString(reason)));
    }
}
