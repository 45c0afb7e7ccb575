package vn.gov.cantho.check.portal.restrictions;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.restrictions.Restriction.Kind;
import vn.gov.cantho.check.portal.restrictions.Restriction.State;

/** Restrictions as rows. Steps that must not happen are refused by the table as well. */
@Repository
class RestrictionRepository {

    private static final String FIND = RestrictionRow.COLUMNS + RestrictionRow.TABLES + " WHERE r.id = :id";

    private static final String FIND_OPEN = RestrictionRow.COLUMNS + RestrictionRow.TABLES + """
             WHERE r.subject_kind = :subjectKind AND r.subject_id = :subjectId AND r.kind = :kind
               AND r.state IN ('PROPOSED', 'IN_FORCE', 'LIFT_PROPOSED')
            """;

    private static final String FILTER = " WHERE (" + ListSql.matches("r.search") + " OR " + ListSql.matches("e.search")
            + " OR " + ListSql.matches("extension.search_form(coalesce(r.decision_number, ''))") + ")";

    private static final String COUNT =
            "SELECT count(*) FROM portal.restriction r JOIN portal.unit e ON e.id = r.establishment_id";

    private static final String COUNT_WAITING = """
            SELECT count(*)
              FROM portal.restriction r
             WHERE r.state = 'PROPOSED' AND r.proposed_by <> :account
                OR r.state = 'LIFT_PROPOSED' AND r.lift_proposed_by <> :account
            """;

    /** What needs somebody first stands first: waiting for a second person, then in force, then over; newest first. */
    private static final String ORDER = """
            CASE r.state WHEN 'PROPOSED' THEN 1 WHEN 'LIFT_PROPOSED' THEN 2 WHEN 'IN_FORCE' THEN 3 ELSE 4 END, r.id DESC
            """;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "subject", "r.subject_name",
            "establishment", "e.name",
            "kind", "r.kind",
            "state", "r.state",
            "agency", "a.name",
            "proposedAt", "r.proposed_at");

    private static final String INSERT = """
            INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state, reason, instruction,
                                            decision_number, agency_id, proposed_by, in_force_at)
            VALUES (:establishment, :subjectKind, :subjectId, :subjectName, :kind, :state, :reason, :instruction,
                    :decisionNumber, :agency, :account, CASE WHEN :state = 'IN_FORCE' THEN now() END)
            ON CONFLICT (subject_kind, subject_id, kind) WHERE state IN ('PROPOSED', 'IN_FORCE', 'LIFT_PROPOSED') DO NOTHING
            RETURNING id
            """;
    private static final ListSelect<Restriction> LIST = new ListSelect<>(
            RestrictionRow.COLUMNS + RestrictionRow.TABLES, COUNT, FILTER, SORT_KEYS, ORDER, RestrictionRow::read);

    private final JdbcClient database;

    RestrictionRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Restriction> find(RestrictionId id) {
        return database.sql(FIND)
                .param("id", id.value())
                .query(RestrictionRow::read)
                .optional();
    }

    /** The restriction of a kind that is proposed or in force for a subject; the table allows one. */
    Optional<Restriction> findOpen(RestrictionSubject subject, Kind kind) {
        return database.sql(FIND_OPEN)
                .param("subjectKind", subject.kind().name())
                .param("subjectId", subject.id())
                .param("kind", kind.name())
                .query(RestrictionRow::read)
                .optional();
    }

    List<Restriction> findPage(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    /** How many wait for a second person other than this one. */
    int countWaiting(long account) {
        return database.sql(COUNT_WAITING)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Returns nothing when one of the same kind is already proposed or in force. */
    Optional<RestrictionId> insert(RestrictionSubject subject, Kind kind, State state, Texts texts, Proposer proposer) {
        return database.sql(INSERT)
                .param("establishment", subject.establishmentId())
                .param("subjectKind", subject.kind().name())
                .param("subjectId", subject.id())
                .param("subjectName", subject.name())
                .param("kind", kind.name())
                .param("state", state.name())
                .param("reason", texts.reason())
                .param("instruction", texts.instruction().orElse(null), Types.VARCHAR)
                .param("decisionNumber", texts.decisionNumber().orElse(null), Types.VARCHAR)
                .param("agency", proposer.unit())
                .param("account", proposer.account())
                .query(Long.class)
                .optional()
                .map(RestrictionId::new);
    }

    /** Takes a step. Returns false when the row has moved on since it was read. */
    boolean take(RestrictionStep step, Restriction shown, long account, String reason) {
        var sql = "UPDATE portal.restriction SET state = :to, version = version + 1" + changes(step)
                + " WHERE id = :id AND version = :version AND state = :from";
        var changed = database.sql(sql)
                .param("to", step.to().name())
                .param("from", step.from().name())
                .param("id", shown.id().value())
                .param("version", shown.version())
                .param("account", account)
                .param("reason", reason)
                .update();
        return changed == 1;
    }

    private static String changes(RestrictionStep step) {
        return switch (step) {
            case CONFIRM_RECALL -> ", confirmed_by = :account, in_force_at = now()";
            case REJECT_RECALL -> "";
            case LIFT_SUSPENSION, UNLOCK -> ", lift_reason = :reason, lifted_by = :account, lifted_at = now()";
            case PROPOSE_RECALL_END -> ", lift_reason = :reason, lift_proposed_by = :account";
            case CONFIRM_RECALL_END -> ", lifted_by = :account, lifted_at = now()";
            case REJECT_RECALL_END -> ", lift_reason = NULL, lift_proposed_by = NULL";
        };
    }

    /** What a restriction says. */
    record Texts(String reason, Optional<String> instruction, Optional<String> decisionNumber) {}

    /** Who restricts, on behalf of which unit. */
    record Proposer(long account, long unit) {}
}
