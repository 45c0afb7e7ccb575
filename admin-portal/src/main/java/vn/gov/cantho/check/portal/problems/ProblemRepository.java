package vn.gov.cantho.check.portal.problems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Problem reports as rows. Row-level security decides who sees which; steps that must not happen the table refuses. */
@Repository
class ProblemRepository {

    private static final String COLUMNS = """
            SELECT r.id, r.problem, r.about_text, r.description, r.place, r.establishment_id, e.name AS establishment_name,
                   r.unit_id, u.name AS unit_name, r.state, r.received_at, r.disclosed_at, r.version,
                   portal.acting_unit() = ANY (r.passed_on_by) AND NOT EXISTS (
                       SELECT FROM portal.unit_reach v WHERE v.viewer_id = portal.acting_unit() AND v.unit_id = r.unit_id) AS passed_on
            """;

    private static final String TABLES = """
              FROM intake.report r
              JOIN portal.unit u ON u.id = r.unit_id
              LEFT JOIN portal.unit e ON e.id = r.establishment_id
            """;

    private static final String FILTER =
            " WHERE (" + ListSql.matches("r.search") + " OR " + ListSql.matches("coalesce(e.search, '')") + ")";

    /** What waits stands first, and of that what waits longest; then what is done, newest first; last what others work on. */
    private static final String ORDER = """
            passed_on,
            CASE r.state WHEN 'RECEIVED' THEN 1 WHEN 'IN_PROGRESS' THEN 2 WHEN 'ANSWERED' THEN 3 ELSE 4 END,
            CASE WHEN r.state IN ('RECEIVED', 'IN_PROGRESS') THEN r.id ELSE -r.id END
            """;

    private static final Map<String, String> SORT_KEYS = Map.of(
            "state", "r.state",
            "kind", "r.problem",
            "establishment", "e.name",
            "unit", "u.name",
            "received", "r.received_at");

    private static final ListSelect<Problem> LIST = new ListSelect<>(
            COLUMNS + TABLES, "SELECT count(*)" + TABLES, FILTER, SORT_KEYS, ORDER, ProblemRepository::problem);

    private final JdbcClient database;

    ProblemRepository(JdbcClient database) {
        this.database = database;
    }

    List<Problem> findPage(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Problem> find(ProblemId id) {
        return database.sql(COLUMNS + TABLES + " WHERE r.id = :id")
                .param("id", id.value())
                .query(ProblemRepository::problem)
                .optional();
    }

    /** Reports of a unit that are not closed. */
    List<OpenReport> findOpen(long unit) {
        return database.sql("""
                SELECT r.id, r.establishment_id FROM intake.report r WHERE r.unit_id = :unit AND r.state <> 'CLOSED' ORDER BY r.id
                """)
                .param("unit", unit)
                .query((row, _) -> new OpenReport(
                        new ProblemId(row.getLong("id")),
                        Optional.ofNullable(row.getObject("establishment_id", Long.class))))
                .list();
    }

    /** Gives a report to the successor of its unit; it stays where it is in its course. */
    void handOn(ProblemId id, long successor) {
        database.sql("UPDATE intake.report SET unit_id = :successor, version = version + 1 WHERE id = :id")
                .param("successor", successor)
                .param("id", id.value())
                .update();
    }

    /** A report that somebody has to work on. */
    record OpenReport(ProblemId id, Optional<Long> establishmentId) {}

    /** How many reports of the unit itself nobody has taken up. */
    int countReceived(long unit) {
        return database.sql("SELECT count(*) FROM intake.report r WHERE r.state = 'RECEIVED' AND r.unit_id = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    Optional<Contact> findContact(ProblemId id) {
        return database.sql("SELECT c.name, c.phone, c.email FROM intake.contact c WHERE c.report_id = :id")
                .param("id", id.value())
                .query((row, _) -> new Contact(
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("phone")),
                        Optional.ofNullable(row.getString("email"))))
                .optional();
    }

    boolean hasContact(ProblemId id) {
        return database.sql("SELECT EXISTS (SELECT FROM intake.contact c WHERE c.report_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<ProblemEntry> findEntries(ProblemId id) {
        return database.sql("""
                SELECT n.kind, n.text, coalesce(portal.unit_name_at(u.id, n.at), u.name) AS unit_name, a.display_name, n.at
                  FROM intake.entry n
                  JOIN portal.unit u ON u.id = n.unit_id
                  LEFT JOIN portal.account a ON a.id = n.account_id
                 WHERE n.report_id = :id
                 ORDER BY n.id
                """)
                .param("id", id.value())
                .query((row, _) -> new ProblemEntry(
                        ProblemEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("unit_name"),
                        Optional.ofNullable(row.getString("display_name")),
                        instant(row, "at").orElseThrow()))
                .list();
    }

    List<ProblemPhoto> findPhotos(ProblemId id) {
        return database.sql(
                        "SELECT p.position, p.state FROM intake.photo p WHERE p.report_id = :id ORDER BY p.position")
                .param("id", id.value())
                .query((row, _) ->
                        new ProblemPhoto(row.getInt("position"), ProblemPhoto.State.valueOf(row.getString("state"))))
                .list();
    }

    Optional<byte[]> findPhoto(ProblemId id, int position) {
        return database.sql("""
                SELECT p.content FROM intake.photo p WHERE p.report_id = :id AND p.position = :position AND p.state = 'CLEAN'
                """)
                .param("id", id.value())
                .param("position", position)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    List<Problem.Party> findAgencies(ListQuery query) {
        var selection = """
                SELECT u.id, u.name FROM portal.unit u WHERE u.type <> 'ESTABLISHMENT' AND u.state = 'ACTIVE' AND
                """ + ListSql.matches("u.search") + " ORDER BY u.name, u.id";
        return ListSql.window(database, selection, query)
                .query((row, _) -> new Problem.Party(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** Takes a step. Returns false when the row has moved on since it was read. */
    boolean take(ProblemStep step, Problem shown) {
        var changed = database.sql("""
                UPDATE intake.report
                   SET state = :to, changed_at = now(), version = version + 1, closed_at = CASE WHEN :to = 'CLOSED' THEN now() END
                 WHERE id = :id AND version = :version
                """)
                .param("to", step.to().name())
                .param("id", shown.id().value())
                .param("version", shown.version())
                .update();
        return changed == 1;
    }

    boolean disclose(Problem shown) {
        var changed = database.sql("""
                UPDATE intake.report SET disclosed_at = now(), changed_at = now(), version = version + 1
                 WHERE id = :id AND version = :version
                """)
                .param("id", shown.id().value())
                .param("version", shown.version())
                .update();
        return changed == 1;
    }

    boolean passOn(Problem shown, long unit) {
        return database.sql("SELECT intake.pass_on(:id, :version, :unit)")
                .param("id", shown.id().value())
                .param("version", shown.version())
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    void addEntry(ProblemId id, ProblemEntry.Kind kind, String text, long account, long unit) {
        database.sql("""
                INSERT INTO intake.entry (report_id, kind, text, account_id, unit_id) VALUES (:id, :kind, :text, :account, :unit)
                """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("text", text)
                .param("account", account)
                .param("unit", unit)
                .update();
    }

    private static Problem problem(ResultSet row, int number) throws SQLException {
        var establishment = row.getLong("establishment_id");
        var known = !row.wasNull();
        return new Problem(
                new ProblemId(row.getLong("id")),
                Problem.Kind.valueOf(row.getString("problem")),
                row.getString("about_text"),
                row.getString("description"),
                Optional.ofNullable(row.getString("place")),
                known
                        ? Optional.of(new Problem.Party(establishment, row.getString("establishment_name")))
                        : Optional.empty(),
                new Problem.Party(row.getLong("unit_id"), row.getString("unit_name")),
                Problem.State.valueOf(row.getString("state")),
                instant(row, "received_at").orElseThrow(),
                instant(row, "disclosed_at"),
                row.getBoolean("passed_on"),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
