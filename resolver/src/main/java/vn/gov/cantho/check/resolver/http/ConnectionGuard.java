package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<HttpConnection, State> open = new HashMap<>();
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

    void connected(HttpConnection connection) {
        if (open.size() >= config.connectionsMax()) {
            var _ = connection.close();
            return;
        }
        open.put(connection, new State(deadline(config.headDeadline())));
        count.set(open.size());
        connection.closeHandler(_ -> {
            open.remove(connection);
            count.set(open.size());
        });
    }

    /** Notes that a request has come in whole and is to be answered. */
    void requested(HttpServerRequest request) {
        var state = open.get(request.connection());
        if (state == null) {
            return;
        }
        state.deadline = deadline(allowed(request));
        state.requests++;
        if (state.requests >= config.requestsMax()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.response().endHandler(_ -> state.deadline = deadline(config.idleMax()));
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
        var late = open.entrySet().stream()
                .filter(entry -> entry.getValue().deadline - now < 0)
                .map(Map.Entry::getKey)
                .toList();
        for (var connection : late) {
            var _ = connection.close();
        }
    }

    private static long deadline(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }

    /** One connection; used by its event loop alone. */
    private static final class State {

        private long deadline;
        private int requests;

        private State(long deadline) {
            this.deadline = deadline;
        }
    }
}
