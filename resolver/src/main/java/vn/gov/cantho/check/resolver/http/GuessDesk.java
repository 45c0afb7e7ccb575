package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * Sends the answer for a code, unless there is no such code and the network has asked for too many of those: then a page
 * that leads on after a pause. What text it was makes no difference, misread, made up or never issued: not even in time,
 * for all of these answers leave at one moment after their request, later than the last of them is ready.
 */
final class GuessDesk {

    /** More than it takes to look up a code that was never issued, and less than anybody feels. */
    static final Duration ANSWER_AFTER = Duration.ofMillis(20);

    private final Vertx vertx;
    private final AnswerDesk desk;
    private final Clients clients;
    private final GuessTickets tickets;
    private final ResolverMetrics metrics;

    GuessDesk(Vertx vertx, AnswerDesk desk, Clients clients, StampHashes hashes, ResolverMetrics metrics) {
        this.vertx = vertx;
        this.desk = desk;
        this.clients = clients;
        this.tickets = new GuessTickets(hashes);
        this.metrics = metrics;
    }

    /**
     * Sends it.
     *
     * @param startNanos when the request came, by {@link System#nanoTime()}
     */
    void send(HttpServerRequest request, AnswerDesk.Rendered rendered, long startNanos) {
        if (rendered.answer().verdict() != Verdict.UNKNOWN) {
            desk.send(request, rendered, startNanos);
            return;
        }
        var pause = ANSWER_AFTER.toNanos() - (System.nanoTime() - startNanos);
        // In nanoseconds: a timer of whole milliseconds would count from now, and so tell when the answer was ready.
        vertx.timer(Math.max(1, pause), TimeUnit.NANOSECONDS).onSuccess(_ -> {
            try {
                sendUnknown(request, rendered, startNanos);
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                desk.fail(request, failure);
            }
        });
    }

    private void sendUnknown(HttpServerRequest request, AnswerDesk.Rendered rendered, long startNanos) {
        if (allows(request)) {
            desk.send(request, rendered, startNanos);
        }
    }

    /** Whether a network may learn that what it asked for does not exist; when not, it has been told to wait. */
    boolean allows(HttpServerRequest request) {
        var network = clients.network(request);
        var path = PathSegments.path(request);
        var query = Objects.requireNonNullElse(request.query(), "");
        var wait = clients.guesses().spend(network);
        if (wait.isZero() || tickets.holds(query, path, network, desk.now())) {
            return true;
        }
        metrics.count(Count.GUESS_REFUSED);
        desk.sendGuessed(request, wait, tickets.write(path, network, desk.now()));
        return false;
    }
}
