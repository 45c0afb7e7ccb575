package vn.gov.cantho.check.resolver;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before the public is answered, does what scans will do. Code that runs for the first time loads its classes, its texts and its
 * compressors: a page that takes longer than good news may be old is answered UNCONFIRMED, and that would be the first thing a
 * new node says.
 */
final class WarmUp {

    /** How long a start may be held up on a machine without processor time: what is not warm by then is warmed by those who scan. */
    static final Duration WARM_UP_MAX = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Supplier<List<Runnable>> steps;
    private final LongSupplier nanoClock;

    /**
     * Does nothing yet.
     *
     * @param steps what is done; the most important first, for the time may be over soon
     */
    WarmUp(Supplier<List<Runnable>> steps, LongSupplier nanoClock) {
        this.steps = steps;
        this.nanoClock = nanoClock;
    }

    /**
     * Does the steps one after the other until the time is over; the last one may end after it. Blocks its thread.
     *
     * @return how many steps were done
     */
    int run() {
        var done = 0;
        try {
            var todo = steps.get();
            var begun = nanoClock.getAsLong();
            for (var step : todo) {
                if (nanoClock.getAsLong() - begun >= WARM_UP_MAX.toNanos()) {
                    return done;
                }
                step.run();
                done++;
            }
        } catch (RuntimeException | LinkageError wrong) {
            // A node that is slow at first is better than none; a compressor is native code, which may be missing.
            LOG.warn("Could not warm up beyond {} steps", done, wrong);
        }
        return done;
    }
}
