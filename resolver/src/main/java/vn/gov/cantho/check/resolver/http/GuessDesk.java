package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * Sends the answer for a code, unless there is no such code and the network has asked for too many of those: then a page
 * that leads on after a pause. What text it was makes no difference, misread, made up or never issued.
 */
final class GuessDesk {

    private final AnswerDesk desk;
    private final Clients clients;
    private final GuessTickets tickets;
    private final ResolverMetrics metrics;

    GuessDesk(AnswerDesk desk, Clients clients, StampHashes hashes, ResolverMetrics metrics) {
        this.desk = desk;
        this.clients = clients;
        this.tickets = new GuessTickets(hashes);
        this.metrics = metrics;
    }

    void send(HttpServerRequest request, AnswerDesk.Rendered rendered, long startNanos) {
        if (rendered.answer().verdict() != Verdict.UNKNOWN) {
            desk.send(request, rendered, startNanos);
            return;
        }
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
