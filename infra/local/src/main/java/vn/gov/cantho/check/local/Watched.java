package vn.gov.cantho.check.local;

import java.io.IOException;
import java.time.Duration;

/** A program with what is known of its latest ends. */
final class Watched {

    /** What happens after a program has ended by itself. */
    enum Care {
        RESTARTED,
        /** Stays down until somebody asks. */
        LEFT_DOWN,
        /** Ends when its work is done. */
        ENDS
    }

    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Program program;
    private final Care care;
    private Duration pause = PAUSE_MIN;
    private long startedNanos = System.nanoTime();
    private long endedNanos;
    private boolean down;

    Watched(Program program, Care care) {
        this.program = program;
        this.care = care;
    }

    Program program() {
        return program;
    }

    /** Notes that the program lives; after a while its earlier ends are forgotten. */
    void lives() {
        if (System.nanoTime() - startedNanos > STEADY.toNanos()) {
            pause = PAUSE_MIN;
        }
    }

    /** Whether the program should be running. */
    boolean isMissed() {
        return care != Care.ENDS && !program.isAlive();
    }

    /** Whether the end of the program was not seen before. */
    boolean isNews() {
        if (down) {
            return false;
        }
        down = true;
        endedNanos = System.nanoTime();
        return true;
    }

    String obituary() {
        var what = "%s ended by itself with status %s; its log is %s. "
                .formatted(program.name(), program.exit().map(Object::toString).orElse("?"), program.log());
        return what
                + switch (care) {
                    case RESTARTED -> "It is started again in %d s.".formatted(pause.toSeconds());
                    case LEFT_DOWN, ENDS -> "It stays down until infra/local/run is called again.";
                };
    }

    boolean isDue(boolean asked) {
        return asked || (care == Care.RESTARTED && System.nanoTime() - endedNanos > pause.toNanos());
    }

    /** Starts the program again; one that cannot be started is missed again at once. */
    void restart() throws IOException {
        down = false;
        startedNanos = System.nanoTime();
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
        program.start();
    }
}
