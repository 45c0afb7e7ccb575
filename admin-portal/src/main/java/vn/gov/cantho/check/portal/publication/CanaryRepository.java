package vn.gov.cantho.check.portal.publication;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.status.Subject;

/** What the feed has of the canary. All times are by the clock of the database, so that several portals agree. */
@Repository
class CanaryRepository {

    private static final String TAKE_TURN =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('flip of the canary', 0))";

    private static final String REST = """
            SELECT (extract(epoch FROM clock_timestamp() - c.at) * 1000)::bigint AS canary,
                   (extract(epoch FROM clock_timestamp() - l.at) * 1000)::bigint AS any
              FROM (SELECT max(e.position) AS canary FROM publication.status_event e WHERE e.kind = :kind AND e.subject_id = :id) p
              JOIN publication.status_event c ON c.position = p.canary
              JOIN publication.status_event l ON l.position = (SELECT h.position FROM publication.feed_head h)
            """;

    private final JdbcClient database;

    CanaryRepository(JdbcClient database) {
        this.database = database;
    }

    /** Whether this transaction is the only one that may flip; the next may when it has ended. */
    boolean takeTurn() {
        return database.sql(TAKE_TURN).query(Boolean.class).single();
    }

    /** How long ago the feed got its last events; empty before the first flip. */
    Optional<Rest> rest() {
        return database.sql(REST)
                .param("kind", Subject.canary().kind().name())
                .param("id", Subject.canary().id())
                .query((row, _) ->
                        new Rest(Duration.ofMillis(row.getLong("canary")), Duration.ofMillis(row.getLong("any"))))
                .optional();
    }

    /** Forgets flips of long ago, some at a time; returns how many. */
    int forgetOld() {
        return database.sql("SELECT publication.forget_canary()")
                .query(Integer.class)
                .single();
    }

    /**
     * How long the feed has rested.
     *
     * @param canary since the last flip
     * @param any since the last event of any kind
     */
    record Rest(Duration canary, Duration any) {}
}
