package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gov.cantho.check.resolver.config.HttpConfig;

/**
 * Keeps the connections of one event loop within bounds: how many there are, and how long each may take to send a
 * request and to take an answer. Idle time alone would not do, for a byte now and then keeps a connection from being
 * idle. Deadlines are looked at once a second, which costs nothing a request.
 */
final class ConnectionGuard {

    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final int DOCUMENT_FACTOR = 10;

    private final HttpConfig config;
    private final HeadCheck heads = new HeadCheck();
    private final Map<HttpConnection, GuardedConnection> open = new HashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    ConnectionGuard(HttpConfig config) {
        this.config = config;
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> closeLate(System.nanoTime()));
    }

    /** How many connections are open, for any thread. */
    int count() {
        return count.get();
    }

    /** Takes a connection, unless there are too many. */
    Optional<GuardedConnection> connected(HttpConnection connection) {
        if (open.size() >= config.connectionsMax()) {
            var _ = connection.close();
            return Optional.empty();
        }
        var channel = ((HttpServerConnection) connection).channelHandlerContext();
        channel.pipeline().addBefore(channel.name(), "heads", heads);
        var guarded = new GuardedConnection(channel, config);
        open.put(connection, guarded);
        count.set(open.size());
        connection.closeHandler(_ -> {
            open.remove(connection);
            count.set(open.size());
        });
        return Optional.of(guarded);
    }

    /** Notes that the head of a request has come in whole, and that it is to be answered. */
    void requested(HttpServerRequest request) {
        var state = open.get(request.connection());
        if (state == null) {
            return;
        }
        state.requested(System.nanoTime(), allowed(request));
        if (state.count()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.response().endHandler(_ -> answered(request, state));
    }

    /** Notes that nothing is left to be said. The head of an answer may say that the connection is closed: that is for us. */
    private void answered(HttpServerRequest request, GuardedConnection state) {
        var connection = request.connection();
        if (!request.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
            state.answered(System.nanoTime());
        } else if (request.isEnded()) {
            var _ = connection.close();
        } else {
            // Closed while more comes in, it would be reset, and the answer lost with it. What comes is thrown away.
            state.ending(System.nanoTime());
            request.endHandler(_ -> connection.close());
        }
    }

    private Duration allowed(HttpServerRequest request) {
        if (ReportForm.isSent(request)) {
            return config.uploadDeadline();
        }
        return PathSegments.path(request).startsWith(MediaRoute.PREFIX)
                ? config.answerDeadline().multipliedBy(DOCUMENT_FACTOR)
                : config.answerDeadline();
    }

    private void closeLate(long now) {
        // Closing changes the map, so who is late is settled first.
        var late = open.values().stream().filter(state -> state.isLate(now)).toList();
        for (var state : late) {
            // The connection itself would first wait until all that was said is taken.
            var _ = state.channel().close();
        }
    }
}
