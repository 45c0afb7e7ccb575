package vn.gov.cantho.check.portal.restrictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of a restriction as a record. */
final class RestrictionRow {

    static final String COLUMNS = """
            SELECT r.id, r.establishment_id, e.name AS establishment_name, r.subject_kind, r.subject_id, r.subject_name, r.kind,
                   r.state, r.reason, r.instruction, r.decision_number, a.name AS agency,
                   r.proposed_by, p.display_name AS proposed_name, r.proposed_at,
                   r.confirmed_by, c.display_name AS confirmed_name, r.in_force_at,
                   r.lift_reason, r.lift_proposed_by, lp.display_name AS lift_proposed_name,
                   r.lifted_by, l.display_name AS lifted_name, r.lifted_at, r.version
            """;

    static final String TABLES = """
              FROM portal.restriction r
              JOIN portal.unit e ON e.id = r.establishment_id
              JOIN portal.unit a ON a.id = r.agency_id
              LEFT JOIN portal.account p ON p.id = r.proposed_by
              LEFT JOIN portal.account c ON c.id = r.confirmed_by
              LEFT JOIN portal.account lp ON lp.id = r.lift_proposed_by
              LEFT JOIN portal.account l ON l.id = r.lifted_by
            """;

    private RestrictionRow() {}

    static Restriction read(ResultSet row, int number) throws SQLException {
        return new Restriction(
                new RestrictionId(row.getLong("id")),
                new RestrictionSubject(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getLong("subject_id"),
                        row.getString("subject_name"),
                        row.getLong("establishment_id"),
                        row.getString("establishment_name")),
                Restriction.Kind.valueOf(row.getString("kind")),
                Restriction.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("instruction")),
                Optional.ofNullable(row.getString("decision_number")),
                row.getString("agency"),
                new Restriction.Person(row.getLong("proposed_by"), Optional.ofNullable(row.getString("proposed_name"))),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                person(row, "confirmed"),
                instant(row, "in_force_at"),
                lift(row),
                row.getInt("version"));
    }

    private static Optional<Restriction.Lift> lift(ResultSet row) throws SQLException {
        var reason = row.getString("lift_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Restriction.Lift(
                        reason, person(row, "lift_proposed"), person(row, "lifted"), instant(row, "lifted_at")));
    }

    private static Optional<Restriction.Person> person(ResultSet row, String act) throws SQLException {
        var account = row.getLong(act + "_by");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Restriction.Person(account, Optional.ofNullable(row.getString(act + "_name"))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
