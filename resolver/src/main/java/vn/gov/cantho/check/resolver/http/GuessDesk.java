package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Answer;

/**
 * Says that there is no such code, unless the network has asked for too many of those: then a page that leads on after a
 * pause. What text it was makes no difference, misread, made up or never issued: not even in time, for when these answers
 * leave is decided by when they were asked for, later than the last of them is known. Nothing is written before, for most
 * of a flood is told to wait.
 */
final class GuessDesk {

    /** More than it takes to look up a code that was never issued, and less than anybody feels. */
    static final Duration ANSWER_AFTER = Duration.ofMillis(20);

    /** Answers leave together at each of these, so that a flood of guesses does not wake the event loop for each. */
    private static final Duration TICK = Duration.ofMillis(5);

    private final HeldAnswers held;
    private final AnswerDesk desk;
    private final Clients clients;
    private final GuessTickets tickets;
    private final ResolverMetrics metrics;

    GuessDesk(HeldAnswers held, AnswerDesk desk, Clients clients, StampHashes hashes, ResolverMetrics metrics) {
        this.held = held;
        this.desk = desk;
        this.clients = clients;
        this.tickets = new GuessTickets(hashes);
        this.metrics = metrics;
    }

    /**
     * What somebody is told whose network has asked for too many codes that do not exist.
     *
     * @param pause how long until it may do so again
     * @param ticket what makes the next try be answered
     */
    record Refusal(Duration pause, String ticket) {}

    /** Says it when it is due. */
    void sendUnknown(HttpServerRequest request, Scan scan, Answer unknown) {
        whenDue(scan.startNanos(), () -> {
            try {
                if (allows(request)) {
                    desk.send(request, desk.unknown(scan.wish(), scan.coding(), unknown), scan.startNanos());
                }
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                desk.fail(request, failure);
            }
        });
    }

    /**
     * Says that there is no such code, at the moment at which that is said of all of them.
     *
     * @param startNanos when the request came, by {@link System#nanoTime()}
     * @param say never throws
     */
    void whenDue(long startNanos, Runnable say) {
        var tick = TICK.toNanos();
        held.until((Math.floorDiv(startNanos + ANSWER_AFTER.toNanos(), tick) + 1) * tick, startNanos, say);
    }

    /** Whether a network may learn that what it asked for does not exist; when not, it has been told to wait. */
    boolean allows(HttpServerRequest request) {
        var network = clients.network(request);
        var path = PathSegments.path(request);
        var refusal = refusal(network, path, Renderers.query(request));
        refusal.ifPresent(told -> desk.sendGuessed(request, told));
        return refusal.isEmpty();
    }

    /**
     * Counts that a network has asked in vain, and tells whether it is to wait.
     *
     * @param query what stands behind the question mark; a ticket in it is taken
     */
    Optional<Refusal> refusal(String network, String path, String query) {
        var pause = clients.guesses().spend(network);
        if (pause.isZero() || tickets.holds(query, path, network, desk.now())) {
            return Optional.empty();
        }
        metrics.count(Count.GUESS_REFUSED);
        return Optional.of(new Refusal(pause, tickets.write(path, network, desk.now())));
    }
}
