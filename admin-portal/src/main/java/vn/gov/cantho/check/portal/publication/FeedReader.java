package vn.gov.cantho.check.portal.publication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.background.OwnConnection;

/**
 * The reading end of the status feed, on a connection of its own: the lock that makes this program the only relay
 * lives and dies with it, and so does its being told of new events. Used by one thread.
 */
@Repository
class FeedReader implements AutoCloseable {

    private static final String LEAD = "SELECT pg_try_advisory_lock(hashtextextended('relay of the status feed', 0))";

    private static final String LISTEN = "LISTEN status_feed";

    private static final String HEAD = """
            SELECT publication.timeline() AS timeline, h.position,
                   coalesce((SELECT min(e.position) FROM publication.status_event e), h.position + 1) AS first
              FROM publication.feed_head h
            """;

    private static final String AFTER = """
            SELECT e.position, e.body, encode(e.hash, 'hex') AS hash
              FROM publication.status_event e
             WHERE e.position > :position
             ORDER BY e.position
             LIMIT :limit
            """;

    private static final String HASH_AT =
            "SELECT encode(e.hash, 'hex') FROM publication.status_event e WHERE e.position = :position";

    private final OwnConnection connection;
    private boolean leading;

    FeedReader(JdbcConnectionDetails details) {
        this.connection = new OwnConnection(details, "feed-relay");
    }

    /** Whether this program is the one relay; asks for it when it is not. Whoever leads is told of new events from then on. */
    boolean lead() {
        if (!leading && database().sql(LEAD).query(Boolean.class).single()) {
            database().sql(LISTEN).update();
            leading = true;
        }
        return leading;
    }

    /**
     * Waits, for whoever leads, until somebody has committed events since the last wait, whichever program it was.
     *
     * @param atMost how long; a hint may be lost, so who waits looks for itself afterwards
     * @return whether there was a hint
     */
    boolean await(Duration atMost) {
        return !connection.await(atMost).isEmpty();
    }

    Head head() {
        return database()
                .sql(HEAD)
                .query((result, number) ->
                        new Head(result.getInt("timeline"), result.getLong("first"), result.getLong("position")))
                .single();
    }

    List<Entry> after(long position, int limit) {
        return database()
                .sql(AFTER)
                .param("position", position)
                .param("limit", limit)
                .query((result, number) ->
                        new Entry(result.getLong("position"), result.getString("body"), result.getString("hash")))
                .list();
    }

    /** The hash at a position in lower-case hexadecimal; empty when the feed has no such position. */
    Optional<String> hashAt(long position) {
        return database()
                .sql(HASH_AT)
                .param("position", position)
                .query(String.class)
                .optional();
    }

    @Override
    public void close() {
        leading = false;
        connection.close();
    }

    private JdbcClient database() {
        return JdbcClient.create(connection.source());
    }

    /** The extent of the feed; first is above position while it is empty. */
    record Head(int timeline, long first, long position) {}

    /** An event as it was committed. */
    record Entry(long position, String body, String hash) {}
}
