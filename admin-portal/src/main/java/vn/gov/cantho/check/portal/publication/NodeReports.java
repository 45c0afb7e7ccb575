package vn.gov.cantho.check.portal.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
                .query((result, number) -> new Decision(
                        result.getLong("position"),
                        result.getObject("at", OffsetDateTime.class).toInstant()))
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
