package vn.gov.cantho.check.resolver.http;

import io.netty.buffer.ByteBuf;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** What the {@link ScanLane}s of one event loop have in common. */
final class ScanLanes {

    private final ScanRoute route;
    private final ScanReader reader;
    private final Clients clients;
    private final AnswerDesk desk;
    private final ResolverMetrics metrics;
    private final Duration answerDeadline;
    private final PlainScans scans;
    private final StampHeads heads = new StampHeads();

    /**
     * Makes it.
     *
     * @param answerDeadline how long who asks may take to take the answer
     */
    ScanLanes(
            ScanRoute route,
            ScanReader reader,
            Clients clients,
            AnswerDesk desk,
            ResolverMetrics metrics,
            Duration answerDeadline) {
        this.route = route;
        this.reader = reader;
        this.clients = clients;
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

    /**
     * Answers a scan where all is at hand.
     *
     * @param peer the address at the other end of the connection
     * @param startNanos when it came, by {@link System#nanoTime()}
     */
    boolean answer(ScanReply reply, PlainScans.PlainScan plain, String peer, long startNanos) {
        var told = clients.proxies().told(plain.forwarded(), peer);
        var scan = new Scan(reply, plain.asker(), desk.now(), reader.place(told), startNanos, Optional.empty());
        return route.answerAtHand(plain.text(), scan);
    }

    void answered(Verdict verdict, long nanos) {
        metrics.answered(verdict, nanos);
    }

    Duration answerDeadline() {
        return answerDeadline;
    }

    StampHeads heads() {
        return heads;
    }
}
