package vn.gov.cantho.check.portal.background;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is said on one channel of the database, heard on a connection of its own. A notice is a hint: one may be lost with
 * the connection, which whoever waits is told. Used by one thread.
 */
public final class NoticeChannel implements AutoCloseable {

    private final OwnConnection connection;
    private final String listen;
    private boolean listening;

    /**
     * Makes one that does not listen yet.
     *
     * @param channel as in {@code NOTIFY}; a name of our own, never one that somebody typed
     * @param name what PostgreSQL calls the connection
     */
    public NoticeChannel(JdbcConnectionDetails details, String channel, String name) {
        this.connection = new OwnConnection(details, name);
        this.listen = "LISTEN " + channel;
    }

    /**
     * Waits for notices.
     *
     * @return those that were committed since the last wait, in the order of the commits; empty at first and after the
     *     connection was lost, when anything may have been missed
     */
    public Optional<List<String>> await(Duration atMost) {
        if (!listening) {
            new JdbcTemplate(connection.source()).execute(listen);
            listening = true;
            return Optional.empty();
        }
        return Optional.of(connection.await(atMost));
    }

    /** Ends the connection; the next wait opens another. */
    @Override
    public void close() {
        listening = false;
        connection.close();
    }
}
