package vn.gov.cantho.check.resolver.management;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/** When each event loop last turned. */
public final class EventLoops {

    private final LongSupplier nanoClock;
    private final AtomicLongArray turnedNanos;
    private final AtomicInteger places = new AtomicInteger();

    /**
     * Begins as if every loop had just turned.
     *
     * @param nanoClock a clock that only goes forward
     */
    public EventLoops(int count, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.turnedNanos = new AtomicLongArray(count);
        for (var place = 0; place < count; place++) {
            turned(place);
        }
    }

    /** Gives a loop its place. */
    int join() {
        return Math.floorMod(places.getAndIncrement(), turnedNanos.length());
    }

    /** Notes that the loop at a place turns now. */
    void turned(int place) {
        turnedNanos.set(place, nanoClock.getAsLong());
    }

    /** How long ago the slowest loop turned. */
    public Duration silence() {
        var now = nanoClock.getAsLong();
        var longest = 0L;
        for (var place = 0; place < turnedNanos.length(); place++) {
            longest = Math.max(longest, now - turnedNanos.get(place));
        }
        return Duration.ofNanos(longest);
    }
}
