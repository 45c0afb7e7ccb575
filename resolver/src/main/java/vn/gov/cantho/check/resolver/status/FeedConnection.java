package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A connection to PostgreSQL that nobody shares. Work that is late is given up at once, and so is the connection: it
 * is not used again before the old work has ended, which it does at the latest when the pool closes the silent socket.
 * To be used from one event loop.
 */
final class FeedConnection {

    private static final int RECONNECT_MILLIS_MIN = 50;
    private static final int RECONNECT_MILLIS_MAX = 500;

    private final Vertx vertx;
    private final Pool pool;
    private Optional<SqlConnection> open = Optional.empty();
    private boolean closed;

    FeedConnection(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** Connects, and again whenever the connection is lost, until closed. */
    void keepOpen() {
        if (!closed) {
            pool.getConnection().onSuccess(this::opened).onFailure(_ -> reconnect());
        }
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** Does some work on the connection, by a deadline. */
    <T> Future<T> within(Duration deadline, Function<SqlConnection, Future<T>> work) {
        if (open.isEmpty()) {
            return Future.failedFuture("not connected");
        }
        var connection = open.get();
        var working = work.apply(connection);
        return working.timeout(deadline.toMillis(), TimeUnit.MILLISECONDS).onFailure(_ -> giveUp(connection, working));
    }

    void close() {
        closed = true;
        open.ifPresent(SqlConnection::close);
        open = Optional.empty();
    }

    private void opened(SqlConnection connection) {
        if (closed) {
            connection.close();
            return;
        }
        open = Optional.of(connection);
        connection.exceptionHandler(_ -> {});
        connection.closeHandler(_ -> {
            if (open.filter(connection::equals).isPresent()) {
                open = Optional.empty();
                reconnect();
            }
        });
    }

    private void giveUp(SqlConnection connection, Future<?> working) {
        if (open.filter(connection::equals).isEmpty()) {
            return;
        }
        open = Optional.empty();
        working.onComplete(_ -> {
            connection.close();
            reconnect();
        });
    }

    private void reconnect() {
        if (!closed) {
            var millis = ThreadLocalRandom.current().nextInt(RECONNECT_MILLIS_MIN, RECONNECT_MILLIS_MAX + 1);
            vertx.setTimer(millis, _ -> keepOpen());
        }
    }
}
