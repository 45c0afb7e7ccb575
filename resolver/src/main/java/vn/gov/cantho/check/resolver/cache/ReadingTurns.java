package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * Lets a few readings run at a time and the next ones wait in a line: a crowd that asks for different lists is answered,
 * only later. The line has an end, and nobody stands in it for long.
 */
final class ReadingTurns {

    /** Beyond that, whoever comes is sent away at once. */
    static final int WAITING_MAX = 256;

    /** Much less than the time a request has for its answer. */
    static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Bounds bounds;
    private final LinkedHashSet<Waiting> line = new LinkedHashSet<>();
    private int running;

    /** How many run, how many wait, and for how long. */
    record Bounds(int atOnceMax, int waitingMax, Duration waitMax) {

        static Bounds atOnce(int atOnceMax) {
            return new Bounds(atOnceMax, WAITING_MAX, WAIT_MAX);
        }
    }

    ReadingTurns(Vertx vertx, Bounds bounds) {
        this.vertx = vertx;
        this.bounds = bounds;
    }

    /**
     * Asks for a turn. Exactly one of the two is run: at once, or later on the event loop of who asked.
     *
     * @param start begins the reading; whoever runs it gives the turn back with {@link #end}
     * @param refused says that there is no turn
     */
    void take(Runnable start, Runnable refused) {
        switch (place(start, refused)) {
            case STARTED -> start.run();
            case FULL -> refused.run();
            case WAITING -> {}
        }
    }

    /** Gives a turn back; the next in the line gets it. */
    void end() {
        next().ifPresent(waiting -> waiting.context.runOnContext(_ -> waiting.start.run()));
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return line.size();
    }

    private synchronized Place place(Runnable start, Runnable refused) {
        if (running < bounds.atOnceMax()) {
            running++;
            return Place.STARTED;
        }
        if (line.size() >= bounds.waitingMax()) {
            return Place.FULL;
        }
        var waiting = new Waiting(start, vertx.getOrCreateContext());
        line.add(waiting);
        waiting.timer = vertx.setTimer(bounds.waitMax().toMillis(), _ -> {
            if (leave(waiting)) {
                refused.run();
            }
        });
        return Place.WAITING;
    }

    private synchronized boolean leave(Waiting waiting) {
        return line.remove(waiting);
    }

    private synchronized Optional<Waiting> next() {
        if (line.isEmpty()) {
            running--;
            return Optional.empty();
        }
        var first = line.removeFirst();
        vertx.cancelTimer(first.timer);
        return Optional.of(first);
    }

    private enum Place {
        STARTED,
        WAITING,
        FULL
    }

    /** One who waits; equal to nobody else. */
    private static final class Waiting {

        private final Runnable start;
        private final Context context;
        private long timer;

        private Waiting(Runnable start, Context context) {
            this.start = start;
            this.context = context;
        }
    }
}
