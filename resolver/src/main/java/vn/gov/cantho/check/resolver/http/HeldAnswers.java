package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Answers that are ready and wait for the moment at which they may leave. Many have the same one, and one timer serves all
 * whose moment has come, for a timer each would cost more than the answer. Nothing is held for longer than its moment, so
 * there are never more than connections. For one event loop.
 */
final class HeldAnswers {

    private final Vertx vertx;

    /** Those that wait, the nearest moment first. There are few moments, and a new one is nearly always the last. */
    private final List<Held> held = new ArrayList<>();

    /** When the next timer fires; meaningless while none runs. */
    private long nextLook;

    private boolean isTimed;

    /**
     * Answers that wait for a moment.
     *
     * @param moment at which they leave, by {@link System#nanoTime()}
     */
    private record Held(long moment, List<Answer> answers) {}

    private record Answer(long asked, Runnable send) {

        /** The clock may run over: only differences tell. */
        static int compare(Answer first, Answer second) {
            return Long.signum(first.asked - second.asked);
        }
    }

    HeldAnswers(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Sends an answer at a moment, not at once even where that is over. Those of one moment leave in the order in which they
     * were asked for: it takes a while to send them all, and what takes longer to look up must not come later for that.
     *
     * @param moment by {@link System#nanoTime()}
     * @param asked when it was asked for, by the same
     * @param send never throws
     */
    void until(long moment, long asked, Runnable send) {
        at(moment).add(new Answer(asked, send));
        if (!isTimed || moment - nextLook < 0) {
            lookAt(moment);
        }
    }

    private List<Answer> at(long moment) {
        var place = held.size();
        // The clock may begin anywhere and run over: only differences tell.
        while (place > 0 && held.get(place - 1).moment() - moment > 0) {
            place--;
        }
        if (place == 0 || held.get(place - 1).moment() != moment) {
            held.add(place, new Held(moment, new ArrayList<>()));
            place++;
        }
        return held.get(place - 1).answers();
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
        try {
            while (!held.isEmpty() && held.getFirst().moment() - now <= 0) {
                // Taken out first: an answer may bring the next question, which is held in turn.
                send(held.removeFirst());
            }
        } finally {
            // A timer that was set before a nearer one leaves the rest to that one's successor.
            if (look == nextLook) {
                isTimed = false;
                if (!held.isEmpty()) {
                    lookAt(held.getFirst().moment());
                }
            }
        }
    }

    private void send(Held due) {
        due.answers().sort(Answer::compare);
        var left = new ArrayDeque<>(due.answers());
        try {
            while (!left.isEmpty()) {
                left.remove().send().run();
            }
        } finally {
            // One has broken the program: the others leave with the next look, and do not hang with it.
            if (!left.isEmpty()) {
                held.addFirst(new Held(due.moment(), new ArrayList<>(left)));
            }
        }
    }
}
