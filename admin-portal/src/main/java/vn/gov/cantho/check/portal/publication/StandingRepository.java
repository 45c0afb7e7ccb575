package vn.gov.cantho.check.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;

/** What stands against a subject by the decisions in force, and what the nodes were last told about it. */
@Repository
class StandingRepository {

    private static final String WORST = """
            SELECT r.kind, r.reason, coalesce(r.instruction, '') AS instruction,
                   coalesce(r.decision_number, '') AS decision_number, coalesce(portal.unit_name_at(a.id, r.in_force_at), a.name) AS agency, r.in_force_at
              FROM portal.restriction r
              JOIN portal.unit a ON a.id = r.agency_id
             WHERE r.subject_kind = :kind AND r.subject_id = :id AND r.state IN ('IN_FORCE', 'LIFT_PROPOSED')
             ORDER BY CASE r.kind WHEN 'RECALL' THEN 1 WHEN 'LOCK' THEN 2 ELSE 3 END, r.in_force_at
             LIMIT 1
            """;

    /** A range that is void as a whole, before a stamp by itself that is suspect for the longest. */
    private static final String WORST_OF_STAMPS = """
            SELECT w.void, w.agency, w.decided_at
              FROM (SELECT true AS void, NULL AS agency, NULL::timestamptz AS decided_at
                      FROM portal.code_void v
                     WHERE v.code_lot_id = :id AND v.first_serial = :from AND v.last_serial = :to
                    UNION ALL
                    SELECT false, coalesce(portal.unit_name_at(u.id, s.decided_at), u.name), s.decided_at
                      FROM portal.suspicion s JOIN portal.unit u ON u.id = s.decided_unit_id
                     WHERE s.code_lot_id = :id AND s.serial = :from AND s.serial = :to AND s.state = 'CONFIRMED') w
             ORDER BY w.void DESC, w.decided_at
             LIMIT 1
            """;

    private static final String UNIT_LOCKED =
            "SELECT EXISTS (SELECT FROM portal.unit u WHERE u.id = :id AND u.state IN ('LOCKED', 'REVOKED'))";

    private static final String TOLD = """
            SELECT s.body
              FROM publication.status s
             WHERE s.kind = :kind AND s.subject_id = :id AND s.range_from = :from AND s.range_to = :to
            """;

    private final JdbcClient database;

    StandingRepository(JdbcClient database) {
        this.database = database;
    }

    /** The worst of the decisions in force; empty when there is none. */
    Optional<Standing> worst(Subject subject) {
        if (subject.kind() == Subject.Kind.STAMP_RANGE) {
            return worstOfStamps(subject);
        }
        var decided = database.sql(WORST)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query(StandingRepository::toStanding)
                .optional();
        if (decided.filter(standing -> standing.change() != Change.SUSPENDED).isPresent() || !isLocked(subject)) {
            return decided;
        }
        return Optional.of(new Standing(Change.LOCKED, Optional.empty()));
    }

    /** What the nodes hold against a subject now. */
    Optional<Standing> told(Subject subject) {
        return database.sql(TOLD)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("from", subject.from())
                .param("to", subject.to())
                .query(String.class)
                .optional()
                .map(StatusEventFormat::read)
                .filter(StatusEventReading.Known.class::isInstance)
                .map(StatusEventReading.Known.class::cast)
                .map(StatusEventReading.Known::event)
                .map(Standing::of);
    }

    private Optional<Standing> worstOfStamps(Subject range) {
        return database.sql(WORST_OF_STAMPS)
                .param("id", range.id())
                .param("from", range.from())
                .param("to", range.to())
                .query((row, _) -> row.getBoolean("void")
                        ? new Standing(Change.CANCELLED, Optional.empty())
                        : withoutReason(
                                Change.SUSPECT,
                                "",
                                row.getString("agency"),
                                row.getTimestamp("decided_at").toInstant()))
                .optional();
    }

    private boolean isLocked(Subject subject) {
        return subject.kind() == Subject.Kind.ESTABLISHMENT
                && database.sql(UNIT_LOCKED)
                        .param("id", subject.id())
                        .query(Boolean.class)
                        .single();
    }

    private static Standing toStanding(ResultSet result, int number) throws SQLException {
        var since = result.getTimestamp("in_force_at").toInstant();
        var agency = result.getString("agency");
        return switch (result.getString("kind")) {
            case "RECALL" ->
                new Standing(
                        Change.RECALLED,
                        Optional.of(new Notice(
                                result.getString("reason"),
                                result.getString("instruction"),
                                result.getString("decision_number"),
                                agency,
                                since)));
            case "LOCK" -> withoutReason(Change.LOCKED, result.getString("decision_number"), agency, since);
            case "SUSPENSION" -> withoutReason(Change.SUSPENDED, result.getString("decision_number"), agency, since);
            case String other -> throw new IllegalStateException("unknown kind of restriction: " + other);
        };
    }

    /** While an agency still looks into a matter, the public hears who does so and since when, but no accusation. */
    private static Standing withoutReason(Change change, String decisionNumber, String agency, Instant since) {
        return new Standing(change, Optional.of(new Notice("", "", decisionNumber, agency, since)));
    }

    /** What stands against a subject, and what the public is told about it. */
    record Standing(Change change, Optional<Notice> notice) {

        private static Standing of(StatusEvent event) {
            return new Standing(event.change(), event.notice());
        }
    }
}
