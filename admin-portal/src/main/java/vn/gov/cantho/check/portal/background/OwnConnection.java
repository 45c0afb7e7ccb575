package vn.gov.cantho.check.portal.background;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection to PostgreSQL outside the pool, for what lives and dies with a connection: locks of a session, and being told of
 * what others commit. Opened when it is first used, and again after it was closed. Used by one thread.
 */
public final class OwnConnection implements AutoCloseable {

    private final JdbcConnectionDetails details;
    private final String name;
    private @Nullable SingleConnectionDataSource connection;

    /**
     * Makes one that is not open yet.
     *
     * @param name what PostgreSQL calls it
     */
    public OwnConnection(JdbcConnectionDetails details, String name) {
        this.details = details;
        this.name = name;
    }

    /** The one connection, whatever asks for one; whoever is done with it leaves it open. */
    public DataSource source() {
        if (connection == null) {
            connection = open();
        }
        return connection;
    }

    /**
     * Waits until somebody has committed something that this connection listens for, since the last wait.
     *
     * @param atMost how long; a notice may be lost with the connection, so who waits looks for itself when it is open again
     * @return what was said with each notice, in the order of the commits; empty when there was none
     */
    public List<String> await(Duration atMost) {
        var notices = new JdbcTemplate(source()).execute((ConnectionCallback<PGNotification[]>)
                open -> open.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis())));
        return Stream.ofNullable(notices)
                .flatMap(Stream::of)
                .map(PGNotification::getParameter)
                .toList();
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.destroy();
            connection = null;
        }
    }

    private SingleConnectionDataSource open() {
        // Only a deadline of our own notices a server that hangs.
        var properties = new Properties();
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", name);
        var opened = new SingleConnectionDataSource(details.getJdbcUrl(), true);
        Optional.ofNullable(details.getUsername()).ifPresent(opened::setUsername);
        Optional.ofNullable(details.getPassword()).ifPresent(opened::setPassword);
        opened.setConnectionProperties(properties);
        return opened;
    }
}
