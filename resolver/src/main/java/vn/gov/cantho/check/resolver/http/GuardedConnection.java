package vn.gov.cantho.check.resolver.http;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import vn.gov.cantho.check.resolver.config.HttpConfig;

/** How far one connection is, for the {@link ConnectionGuard}. Used by its event loop alone. */
final class GuardedConnection {

    private final ChannelHandlerContext channel;
    private final HttpConfig config;
    /** When the request must be here, or who sent it have the answer. */
    private long deadline;
    /** When the next request must be here, once the answer is taken. */
    private long idleEnd;

    private boolean isAnswered;
    private int requests;
    private Runnable onAnswered = () -> {};

    GuardedConnection(ChannelHandlerContext channel, HttpConfig config) {
        this.channel = channel;
        this.config = config;
        this.deadline = deadline(System.nanoTime(), config.headDeadline());
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
        isAnswered = false;
    }

    /** Counts the request, and tells whether it is the last that the connection may bring. */
    boolean count() {
        requests++;
        return requests >= config.requestsMax();
    }

    /** Notes that a request has been answered and another may come. */
    void answered(long now) {
        isAnswered = true;
        idleEnd = deadline(now, config.idleMax());
        onAnswered.run();
    }

    /** Notes that no other request is taken, and what still comes is thrown away. */
    void ending(long now) {
        deadline = deadline(now, config.headDeadline());
    }

    /** Whether what is due has not come, or has not been taken. */
    boolean isLate(long now) {
        if (!isAnswered) {
            return deadline - now < 0;
        }
        if (isTaken()) {
            return idleEnd - now < 0;
        }
        // What is said is not yet heard: the time for that runs on, and that without a request begins anew.
        idleEnd = deadline(now, config.idleMax());
        return deadline - now < 0;
    }

    /** Whether the system has taken over all that was written; it sends on by itself. */
    private boolean isTaken() {
        var written = channel.channel().unsafe().outboundBuffer();
        return written == null || written.totalPendingWriteBytes() == 0;
    }

    private static long deadline(long now, Duration duration) {
        return now + duration.toNanos();
    }
}
