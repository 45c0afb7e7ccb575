package vn.gov.cantho.check.resolver.http;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Keeps the connections of one event loop within bounds: how many there are, and how long each may take to send a
 * request and to take an answer. Idle time alone would not do, for a byte now and then keeps a connection from being
 * idle. Deadlines are looked at ten times a second, which costs nothing a request.
 *
 * <p>When there are as many as there may be, those that have waited longest for a request make room: who comes asks at
 * once, and whoever is let go while it asks for nothing comes again unnoticed. Nobody keeps others out by staying.
 */
final class ConnectionGuard {

    private static final long LOOK_EVERY_MILLIS = 100;

    /** To close one takes some 50 µs: a crowd that came together does not hold up those who scan when it is let go. */
    private static final int LATE_AT_ONCE_MAX = 400;

    private static final int DOCUMENT_FACTOR = 10;

    /** One in fifty makes room at once, so that a crowd does not have all looked at again for each that comes. */
    private static final int ROOM_SHARE = 50;

    /** All requests that come in one piece are unpacked before the first is answered. */
    private static final int PIECE_BYTES_MAX = 16 << 10;

    private static final int PIECE_BYTES_USUAL = 2 << 10;

    private final HttpConfig config;
    private final OpenConnections all;
    private final ResolverMetrics metrics;
    private final HeadCheck heads = new HeadCheck();
    private final RecvByteBufAllocator pieces =
            new AdaptiveRecvByteBufAllocator(64, PIECE_BYTES_USUAL, PIECE_BYTES_MAX);
    private final Map<HttpConnection, GuardedConnection> open = new HashMap<>();

    ConnectionGuard(HttpConfig config, OpenConnections all, ResolverMetrics metrics) {
        this.config = config;
        this.all = all;
        this.metrics = metrics;
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> closeLate(System.nanoTime()));
    }

    /** How many connections the event loop holds. */
    int count() {
        return open.size();
    }

    /** Takes a connection, unless there are too many and none of them can make room. */
    Optional<GuardedConnection> connected(HttpConnection connection) {
        if (open.size() >= config.connectionsMax()) {
            makeRoom(System.nanoTime());
        }
        if (open.size() >= config.connectionsMax()) {
            metrics.count(Count.CONNECTION_TURNED_AWAY);
            var _ = connection.close();
            return Optional.empty();
        }
        var channel = ((HttpServerConnection) connection).channelHandlerContext();
        channel.pipeline().addBefore(channel.name(), "heads", heads);
        channel.channel().config().setRecvByteBufAllocator(pieces);
        var guarded = new GuardedConnection(channel, config);
        open.put(connection, guarded);
        all.opened();
        connection.closeHandler(_ -> leave(connection));
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

    /**
     * Answers a request once what was said before has been taken, so that whoever asks on and takes nothing has no answers
     * piled up here: the server reads one request more, and then no further, while one is not answered.
     */
    void onceTaken(HttpServerRequest request, Consumer<HttpServerRequest> answer) {
        var response = request.response();
        if (!response.writeQueueFull()) {
            answer.accept(request);
            return;
        }
        request.pause();
        response.drainHandler(_ -> {
            response.drainHandler(null);
            answer.accept(request);
            if (!request.isEnded()) {
                request.resume();
            }
        });
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
        var late = open.entrySet().stream()
                .filter(entry -> entry.getValue().isLate(now))
                .limit(LATE_AT_ONCE_MAX)
                .toList();
        close(late, Count.CONNECTION_LATE);
    }

    private void makeRoom(long now) {
        var longest = Comparator.<Map.Entry<HttpConnection, GuardedConnection>>comparingLong(
                        entry -> entry.getValue().waited(now))
                .reversed();
        var yielding = open.entrySet().stream()
                .filter(entry -> entry.getValue().isWaiting())
                .sorted(longest)
                .limit(config.connectionsMax() / ROOM_SHARE + 1)
                .toList();
        close(yielding, Count.CONNECTION_YIELDED);
    }

    private void close(Collection<Map.Entry<HttpConnection, GuardedConnection>> leaving, Count why) {
        for (var entry : leaving) {
            // They are gone from here at once; the system may take its time, and would be told again.
            leave(entry.getKey());
            metrics.count(why);
            // The connection itself would first wait until all that was said is taken.
            var _ = entry.getValue().channel().close();
        }
    }

    private void leave(HttpConnection connection) {
        if (open.remove(connection) != null) {
            all.closed();
        }
    }
}
