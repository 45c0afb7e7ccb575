package vn.gov.cantho.check.resolver.http;

import io.netty.buffer.ByteBuf;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.template.Coding;
import vn.gov.cantho.check.resolver.template.GuessPages;

/** What the {@link ScanLane}s of one event loop have in common. */
final class ScanLanes {

    private final ScanRoute route;
    private final ScanGate gate;
    private final ScanReader reader;
    private final Clients clients;
    private final GuessDesk guesses;
    private final AnswerDesk desk;
    private final ResolverMetrics metrics;
    private final Duration answerDeadline;
    private final PlainScans scans;
    private final StampResponses responses = new StampResponses();

    /**
     * Makes it.
     *
     * @param answerDeadline how long who asks may take to take the answer
     */
    ScanLanes(
            ScanRoute route,
            ScanGate gate,
            ScanReader reader,
            Clients clients,
            GuessDesk guesses,
            AnswerDesk desk,
            ResolverMetrics metrics,
            Duration answerDeadline) {
        this.route = route;
        this.gate = gate;
        this.reader = reader;
        this.clients = clients;
        this.guesses = guesses;
        this.desk = desk;
        this.metrics = metrics;
        this.answerDeadline = answerDeadline;
        this.scans = new PlainScans(reader);
    }

    /** Opens a lane on a connection that has brought nothing yet. */
    void open(GuardedConnection connection, ContextInternal context) {
        connection.channel().pipeline().addFirst("scans", new ScanLane(this, connection, context));
    }

    /** The scan that has come in, where it is a plain one. */
    Optional<PlainScans.PlainScan> read(ByteBuf bytes) {
        return scans.read(bytes);
    }

    ScanGate gate() {
        return gate;
    }

    /**
     * Answers a scan.
     *
     * @param peer the address at the other end of the connection
     * @param startNanos when it came, by {@link System#nanoTime()}
     */
    void answer(ScanReply reply, PlainScans.PlainScan plain, String peer, long startNanos) {
        var place = reader.place(told(plain, peer));
        route.answer(plain.text(), new Scan(reply, plain.asker(), desk.now(), place, startNanos, Optional.empty()));
    }

    /** Says that there is no such code when it is time to; see {@link GuessDesk#whenDue}. */
    void whenDue(long startNanos, Runnable say) {
        guesses.whenDue(startNanos, say);
    }

    /** Counts that somebody has asked in vain; what is to be told instead of that, if anything. */
    Optional<GuessDesk.Refusal> refusal(PlainScans.PlainScan plain, String peer) {
        return guesses.refusal(reader.network(told(plain, peer)), GuessPages.PATH + plain.text(), "");
    }

    /** The page with that. */
    AnswerDesk.Body guessed(PlainScans.PlainScan plain, GuessDesk.Refusal refusal) {
        var asker = plain.asker();
        return desk.guessed(asker.wish(), asker.coding().orElse(Coding.IDENTITY), plain.text(), refusal.ticket());
    }

    /** The page that says that there is no such code. */
    AnswerDesk.Rendered unknown(Scan scan, Answer unknown) {
        return desk.unknown(scan.wish(), scan.coding(), unknown);
    }

    private String told(PlainScans.PlainScan plain, String peer) {
        return clients.proxies().told(plain.forwarded(), peer);
    }

    void answered(Verdict verdict, long nanos) {
        metrics.answered(verdict, nanos);
    }

    Duration answerDeadline() {
        return answerDeadline;
    }

    StampResponses responses() {
        return responses;
    }
}
