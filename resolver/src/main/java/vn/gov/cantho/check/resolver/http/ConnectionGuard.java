package vn.gov.cantho.check.resolver.http;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
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
    private final HeadCheck heads = new HeadCheck();
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
        var channel = ((HttpServerConnection) connection).channelHandlerContext();
        channel.pipeline().addBefore(channel.name(), "heads", heads);
        open.put(connection, new State(channel, deadline(config.headDeadline())));
        count.set(open.size());
        connection.closeHandler(_ -> {
            open.remove(connection);
            count.set(open.size());
        });
    }

    /** Notes that the head of a request has come in whole, and that it is to be answered. */
    void requested(HttpServerRequest request) {
        var state = open.get(request.connection());
        if (state == null) {
            return;
        }
        state.deadline = deadline(allowed(request));
        state.isAnswered = false;
        state.requests++;
        if (state.requests >= config.requestsMax()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.response().endHandler(_ -> answered(request, state));
    }

    /** Notes that nothing is left to be said. The head of an answer may say that the connection is closed: that is for us. */
    private void answered(HttpServerRequest request, State state) {
        var connection = request.connection();
        if (!request.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
            state.isAnswered = true;
            state.idleEnd = deadline(config.idleMax());
        } else if (request.isEnded()) {
            var _ = connection.close();
        } else {
            // Closed while more comes in, it would be reset, and the answer lost with it. What comes is thrown away.
            state.deadline = deadline(config.headDeadline());
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
        var late = open.values().stream().filter(state -> isLate(state, now)).toList();
        for (var state : late) {
            // The connection itself would first wait until all that was said is taken.
            var _ = state.channel.close();
        }
    }

    private boolean isLate(State state, long now) {
        if (!state.isAnswered) {
            return state.deadline - now < 0;
        }
        if (state.isTaken()) {
            return state.idleEnd - now < 0;
        }
        // What is said is not yet heard: the time for that runs on, and that without a request begins anew.
        state.idleEnd = now + config.idleMax().toNanos();
        return state.deadline - now < 0;
    }

    private static long deadline(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }

    /** One connection; used by its event loop alone. */
    private static final class State {

        private final ChannelHandlerContext channel;
        /** When the request must be here, or who sent it have the answer. */
        private long deadline;
        /** When the next request must be here, once the answer is taken. */
        private long idleEnd;

        private boolean isAnswered;
        private int requests;

        private State(ChannelHandlerContext channel, long deadline) {
            this.channel = channel;
            this.deadline = deadline;
        }

        /** Whether the system has taken over all that was written; it sends on by itself. */
        private boolean isTaken() {
            var written = channel.channel().unsafe().outboundBuffer();
            return written == null || written.totalPendingWriteBytes() == 0;
        }
    }
}
