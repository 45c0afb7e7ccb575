package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A connection to PostgreSQL of its own, outside any pool, that is given up as soon as it is late. A hung server keeps
 * acknowledging on the network, so only a deadline finds it, for the handshake as well as for a query. To be used from
 * one event loop.
 */
final class FeedConnection {

    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(1);
    private static final int RECONNECT_MILLIS_MIN = 50;
    private static final int RECONNECT_MILLIS_MAX = 500;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private Optional<PgConnection> open = Optional.empty();
    private boolean closed;

    FeedConnection(Vertx vertx, PgConnectOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /** Connects, and again whenever the connection is lost, until closed. */
    void keepOpen() {
        var connecting = PgConnection.connect(vertx, options);
        connecting
                .timeout(CONNECT_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(this::opened)
                .onFailure(_ -> {
                    // The handshake may still succeed, after nobody waits for it any more.
                    connecting.onSuccess(PgConnection::close);
                    reconnect();
                });
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** Does some work on the connection; when it fails or is late, the connection is closed and made anew. */
    <T> Future<T> within(Duration deadline, Function<PgConnection, Future<T>> work) {
        if (open.isEmpty()) {
            return Future.failedFuture("not connected");
        }
        var connection = open.get();
        return work.apply(connection)
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> connection.close());
    }

    void close() {
        closed = true;
        open.ifPresent(PgConnection::close);
    }

    private void opened(PgConnection connection) {
        if (closed) {
            connection.close();
            return;
        }
        open = Optional.of(connection);
        connection.exceptionHandler(_ -> connection.close());
        connection.closeHandler(_ -> {
            open = Optional.empty();
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
