package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Vertx;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Answers that are ready and wait for the moment at which they may leave. One timer serves all whose moment has come, for a
 * timer each would cost more than the answer. Nothing is held for longer than its moment, so there are never more than
 * connections. For one event loop.
 */
final class HeldAnswers {

    private final Vertx vertx;
    private final Queue<Held> held = new PriorityQueue<>();
    /** When the next timer fires; meaningless while none runs. */
    private long nextLook;

    private boolean isTimed;

    /**
     * An answer that waits.
     *
     * @param moment at which it leaves, by {@link System#nanoTime()}
     */
    private record Held(long moment, Runnable send) implements Comparable<Held> {

        @Override
        public int compareTo(Held other) {
            // The clock may begin anywhere and run over: only differences tell.
            return Long.signum(moment - other.moment);
        }
    }

    HeldAnswers(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Sends an answer at a moment, not at once even where that is over.
     *
     * @param moment by {@link System#nanoTime()}
     * @param send never throws
     */
    void until(long moment, Runnable send) {
        held.add(new Held(moment, send));
        if (!isTimed || moment - nextLook < 0) {
            lookAt(moment);
        }
    }

    private void lookAt(long moment) {
        isTimed = true;
        nextLook = moment;
        // In nanoseconds: a timer of whole milliseconds would count from now, and so tell when the answer was ready.
        vertx.timer(Math.max(1, moment - System.nanoTime()), TimeUnit.NANOSECONDS)
                .onSuccess(_ -> sendDue(moment));
    }

    private void sendDue(long look) {
        var now = System.nanoTime();
        for (var first = held.peek(); first != null && first.moment() - now <= 0; first = held.peek()) {
            held.remove();
            first.send().run();
        }
        // A timer that was set before a nearer one leaves the rest to that one's successor.
        if (look == nextLook) {
            isTimed = false;
            var next = held.peek();
            if (next != null) {
                lookAt(next.moment());
            }
        }
    }
}
