package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The right to say VALID. It begins when a poll is sent that turns out good, and ends a fixed time later, so that
 * what was decided while a reply was under way cannot be missed for longer. It lives in memory only: a node that
 * starts has none.
 *
 * <p>Two clocks must agree that the time is not over. When they drift apart, because the wall clock jumped or the
 * machine slept, nobody knows how late it is and the lease does not hold until the next good poll.
 */
public final class FreshnessLease {

    private static final Duration DRIFT_MAX = Duration.ofMillis(500);

    private final LongSupplier nanoClock;
    private final InstantSource wallClock;
    private final long lengthNanos;

    private volatile @Nullable Sent counted;
    private volatile boolean dropped;

    /** When something was sent, by both clocks. */
    record Sent(long nanos, Instant wall) {}

    /**
     * Makes a lease that is not held yet.
     *
     * @param nanoClock a clock that only goes forward, such as {@link System#nanoTime}
     */
    public FreshnessLease(LongSupplier nanoClock, InstantSource wallClock, Duration length) {
        this.nanoClock = nanoClock;
        this.wallClock = wallClock;
        this.lengthNanos = length.toNanos();
    }

    /** Both clocks now, to be noted before a poll is sent. */
    Sent now() {
        return new Sent(nanoClock.getAsLong(), wallClock.instant());
    }

    /** Counts the lease from the sending of a good poll, unless it already counts from a later one. */
    void renew(Sent sent) {
        var before = counted;
        if (before == null || dropped || sent.nanos() - before.nanos() > 0) {
            counted = sent;
            dropped = false;
        }
    }

    /** Ends the lease at once. */
    void drop() {
        dropped = true;
    }

    /** Whether VALID may be said at this moment. */
    public boolean isHeld() {
        var sent = counted;
        if (sent == null || dropped) {
            return false;
        }
        var elapsed = nanoClock.getAsLong() - sent.nanos();
        return elapsed < lengthNanos && drift(sent, elapsed).compareTo(DRIFT_MAX) <= 0;
    }

    /** The time of the poll that the lease counts from, or of the last good poll when it is no longer held. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(counted).map(Sent::wall);
    }

    /** How long ago that poll was sent; empty when there was none. */
    public Optional<Duration> age() {
        return Optional.ofNullable(counted).map(sent -> Duration.ofNanos(nanoClock.getAsLong() - sent.nanos()));
    }

    private Duration drift(Sent sent, long elapsedNanos) {
        return Duration.between(sent.wall(), wallClock.instant())
                .minusNanos(elapsedNanos)
                .abs();
    }
}
