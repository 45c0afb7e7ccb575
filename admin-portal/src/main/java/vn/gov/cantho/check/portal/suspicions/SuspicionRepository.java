package vn.gov.cantho.check.portal.suspicions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Suspicions as rows, for those who judge them. Steps that must not happen are refused by the table as well. */
@Repository
class SuspicionRepository {

    private static final String FIND = SuspicionRow.COLUMNS + SuspicionRow.TABLES + " WHERE s.id = :id";

    private static final String MATCHING =
            " WHERE (" + ListSql.matches("s.search") + " OR " + ListSql.matches("e.search") + ")";

    private static final String COUNT = "SELECT count(*)" + SuspicionRow.TABLES;

    /** What waits for somebody stands first, then what is in force; newest first. */
    private static final String ORDER = """
            CASE s.state WHEN 'OPEN' THEN 1 WHEN 'CONFIRMED' THEN 2 ELSE 3 END, s.last_at DESC, s.id DESC
            """;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "state", "s.state",
            "sign", "s.sign",
            "subject", "s.subject_name",
            "establishment", "e.name",
            "lastAt", "s.last_at",
            "measure", "s.measure");

    private final JdbcClient database;

    SuspicionRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Suspicion> find(SuspicionId id) {
        return database.sql(FIND)
                .param("id", id.value())
                .query(SuspicionRow::read)
                .optional();
    }

    List<Suspicion> findPage(SuspicionFilter filter, ListQuery query) {
        return list(filter).find(database, query);
    }

    int count(SuspicionFilter filter, ListQuery query) {
        return list(filter).count(database, query);
    }

    int countOpen() {
        return database.sql("SELECT count(*) FROM portal.suspicion s WHERE s.state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /** Takes a step. Returns false when the row has moved on since it was read. */
    boolean take(SuspicionStep step, Suspicion shown, Officer officer, String reason) {
        var changes = step == SuspicionStep.LIFT
                ? ", lifted_by = :account, lifted_at = now(), lift_reason = :reason"
                : ", decided_by = :account, decided_unit_id = :unit, decided_at = now(), reason = :reason";
        var sql = "UPDATE portal.suspicion SET state = :to, version = version + 1" + changes
                + " WHERE id = :id AND version = :version AND state = :from";
        var changed = database.sql(sql)
                .param("to", step.to().name())
                .param("from", step.from().name())
                .param("id", shown.id().value())
                .param("version", shown.version())
                .param("account", officer.account())
                .param("unit", officer.unit())
                .param("reason", reason)
                .update();
        return changed == 1;
    }

    private static ListSelect<Suspicion> list(SuspicionFilter filter) {
        // The constants of our own enums, nothing that anybody typed.
        var matching = MATCHING
                + filter.state()
                        .map(state -> " AND s.state = '" + state.name() + "'")
                        .orElse("")
                + filter.sign()
                        .map(sign -> " AND s.sign = '" + sign.name() + "'")
                        .orElse("");
        return new ListSelect<>(
                SuspicionRow.COLUMNS + SuspicionRow.TABLES, COUNT, matching, SORT_KEYS, ORDER, SuspicionRow::read);
    }

    /** Who decides, on behalf of which unit. */
    record Officer(long account, long unit) {}
}
