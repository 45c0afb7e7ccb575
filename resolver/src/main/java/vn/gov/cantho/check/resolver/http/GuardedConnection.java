package vn.gov.cantho.check.resolver.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import vn.gov.cantho.check.resolver.config.HttpConfig;

/** How far one connection is, for the {@link ConnectionGuard}. Used by its event loop alone. */
final class GuardedConnection {

    private final ChannelHandlerContext channel;
    private final HttpConfig config;
    private Phase phase = Phase.OPENED;
    /** When the request must be here, or who sent it have the answer. */
    private long deadline;
    /** Since when a request is waited for; meaningless while one is answered. */
    private long waitingSince;

    private boolean isTaken;
    private int requests;
    private Runnable onAnswered = () -> {};

    private enum Phase {
        /** No request has come in whole yet. */
        OPENED,
        /** One has, and is being answered. */
        ASKED,
        /** It is answered, and the next one may come. */
        ANSWERED
    }

    GuardedConnection(ChannelHandlerContext channel, HttpConfig config) {
        this.channel = channel;
        this.config = config;
        this.waitingSince = System.nanoTime();
        this.deadline = deadline(waitingSince, config.headDeadline());
    }

    /** Where messages of the connection are read as requests. */
    ChannelHandlerContext channel() {
        return channel;
    }

    /** What is done each time when the connection is ready for another request. */
    void onAnswered(Runnable action) {
        onAnswered = action;
    }

    /** Whether the request that comes next is the last that the connection may bring. */
    boolean isNextTheLast() {
        return requests + 1 >= config.requestsMax();
    }

    /**
     * Notes that the head of a request has come in whole, and that it is to be answered.
     *
     * @param now by {@link System#nanoTime()}
     */
    void requested(long now, Duration allowed) {
        deadline = deadline(now, allowed);
        phase = Phase.ASKED;
    }

    /** Counts the request, and tells whether it is the last that the connection may bring. */
    boolean count() {
        requests++;
        return requests >= config.requestsMax();
    }

    /** Notes that a request has been answered and another may come. */
    void answered(long now) {
        phase = Phase.ANSWERED;
        isTaken = false;
        waitingSince = now;
        onAnswered.run();
    }

    /** Notes that no other request is taken, and what still comes is thrown away. */
    void ending(long now) {
        deadline = deadline(now, config.headDeadline());
    }

    /** Whether what is due has not come, or has not been taken. */
    boolean isLate(long now) {
        if (phase != Phase.ANSWERED) {
            return deadline - now < 0;
        }
        if (isTaken()) {
            return waited(now) > config.idleMax().toNanos();
        }
        // The time for that runs on, and that without a request begins anew.
        waitingSince = now;
        return deadline - now < 0;
    }

    /** Whether nothing is asked, and nothing that was said is still to be taken. */
    boolean isWaiting() {
        return phase == Phase.OPENED || (phase == Phase.ANSWERED && isTaken());
    }

    /** How long a request has been waited for, in nanoseconds. */
    long waited(long now) {
        return now - waitingSince;
    }

    /** Whether the system has taken over all that was written; it sends on by itself. */
    private boolean isTaken() {
        // Once it is, nothing changes that before the next request: not to look again makes looking at thousands cheap.
        if (!isTaken) {
            var written = channel.channel().unsafe().outboundBuffer();
            isTaken = written == null || written.totalPendingWriteBytes() == 0;
        }
        return isTaken;
    }

    private static long deadline(long now, Duration duration) {
        return now + duration.toNanos();
    }
}
