package vn.gov.cantho.check.load.rig;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for things that happen in other processes. */
public final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private Waiting() {}

    /** Lets a fault last. */
    public static void pass(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits until something holds; returns whether it did in time. */
    public static boolean until(Duration patience, BooleanSupplier holds) {
        var end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }
}
