package vn.gov.cantho.check.portal.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.status.Subject;

/** What the nodes that answer scans report: how far each has read the feed, and when it was last heard of. */
@Repository
class NodeReports {

    private static final String LAST_DECISION = """
            SELECT e.position, e.at
              FROM publication.status_event e
             WHERE e.kind = :kind AND e.subject_id = :id AND e.body NOT LIKE '% change=REVISED %'
             ORDER BY e.position DESC
             LIMIT 1
            """;

    /** The wire text of a range begins with its format, kind, number and serials. */
    private static final String LAST_OF_RANGE = """
            SELECT e.position, e.at
              FROM publication.status_event e
             WHERE e.kind = 'STAMP_RANGE' AND e.subject_id = :id AND e.body LIKE '% from=' || :from || ' to=' || :to || ' %'
             ORDER BY e.position DESC
             LIMIT 1
            """;

    /** A node is alive when it was heard of in the last 3 s, and forgotten after an hour. */
    private static final String NODES = """
            SELECT n.name, n.at, n.since, n.position >= :position AS reached, n.position = :position AS exact,
                   n.at > clock_timestamp() - INTERVAL '3 seconds' AS alive
              FROM publication.node n
             WHERE n.at > clock_timestamp() - INTERVAL '1 hour'
             ORDER BY n.name
            """;

    private final JdbcClient database;

    NodeReports(JdbcClient database) {
        this.database = database;
    }

    /** The last event about a subject that was more than a new text. */
    Optional<Decision> lastDecision(String kind, long id) {
        return database.sql(LAST_DECISION)
                .param("kind", kind)
                .param("id", id)
                .query(NodeReports::decision)
                .optional();
    }

    /** The last event about exactly this range of stamps. */
    Optional<Decision> lastDecision(Subject range) {
        return database.sql(LAST_OF_RANGE)
                .param("id", range.id())
                .param("from", Integer.toString(range.from()))
                .param("to", Integer.toString(range.to()))
                .query(NodeReports::decision)
                .optional();
    }

    List<Node> nodes(long position) {
        return database.sql(NODES)
                .param("position", position)
                .query((result, number) -> new Node(
                        result.getString("name"),
                        result.getObject("at", OffsetDateTime.class).toInstant(),
                        result.getObject("since", OffsetDateTime.class).toInstant(),
                        result.getBoolean("reached"),
                        result.getBoolean("exact"),
                        result.getBoolean("alive")))
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** An event by its place in the feed. */
    record Decision(long position, Instant at) {}

    /**
     * A node.
     *
     * @param seen when it was last heard of
     * @param since when it first reported the position it reports now
     * @param reached whether that position is the asked one or a later one
     * @param exact whether it is the asked one
     */
    record Node(String name, Instant seen, Instant since, boolean reached, boolean exact, boolean alive) {}
}
