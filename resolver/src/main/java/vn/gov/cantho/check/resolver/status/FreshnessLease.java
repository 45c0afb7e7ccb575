package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to say VALID. It begins when a poll is sent that turns out good, and ends a fixed time later, so that
 * what was decided while a reply was under way cannot be missed for longer. It lives in memory only: a node that
 * starts has none.
 *
 * <p>Both clocks must say that the time is not over: while the machine sleeps, one of them may stand still. When they
 * drift apart, because the wall clock jumped or the machine slept long, nobody knows how late it is and the lease does
 * not hold until the next good poll.
 *
 * <p>Once it has run out, it takes some good polls in a row until it holds again: where the database comes and goes, pages would
 * change their colour with every poll.
 */
public final class FreshnessLease {

    private static final Duration DRIFT_MAX = Duration.ofMillis(500);

    /** How many good polls in a row it takes after the lease has run out. The first of a life is enough by itself. */
    private static final int POLLS_MIN = 3;

    private static final long DRIFT_NANOS = DRIFT_MAX.toNanos();

    private final Clocks clocks;
    private final long lengthNanos;

    private volatile @Nullable Counted counted;

    /** When something was sent, by both clocks. */
    record Sent(long nanos, Instant wall) {}

    /**
     * From when the lease counts.
     *
     * @param inRow the good polls in a row up to that one, as far as they matter
     */
    private record Counted(Sent sent, int inRow, boolean dropped) {}

    /** Makes a lease that is not held yet. */
    FreshnessLease(Clocks clocks, Duration length) {
        this.clocks = clocks;
        this.lengthNanos = length.toNanos();
    }

    /** Both clocks now, to be noted before a poll is sent. */
    Sent now() {
        return new Sent(clocks.nanos().getAsLong(), clocks.wall().instant());
    }

    /** Counts the lease from the sending of a good poll, unless it already counts from a later one. */
    synchronized void renew(Sent sent) {
        var before = counted;
        if (before == null || before.dropped() || sent.nanos() - before.sent().nanos() > 0) {
            counted = new Counted(sent, inRow(before, sent), false);
        }
    }

    private int inRow(@Nullable Counted before, Sent sent) {
        if (before == null) {
            return POLLS_MIN;
        }
        var isInTime = sent.nanos() - before.sent().nanos() < lengthNanos;
        return isInTime ? Math.min(POLLS_MIN, before.inRow() + 1) : 1;
    }

    /** Ends the lease at once. */
    synchronized void drop() {
        var before = counted;
        if (before != null) {
            counted = new Counted(before.sent(), before.inRow(), true);
        }
    }

    /** Whether VALID may be said at this moment. */
    public boolean isHeld() {
        var now = counted;
        if (now == null || now.dropped() || now.inRow() < POLLS_MIN) {
            return false;
        }
        var elapsed = clocks.nanos().getAsLong() - now.sent().nanos();
        return elapsed < lengthNanos && isAwake(now.sent(), elapsed);
    }

    /** The time of the poll that the lease counts from, or of the last good poll when it is no longer held. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(counted).map(by -> by.sent().wall());
    }

    /** How long ago that poll was sent; empty when there was none. */
    public Optional<Duration> age() {
        return Optional.ofNullable(counted)
                .map(by ->
                        Duration.ofNanos(clocks.nanos().getAsLong() - by.sent().nanos()));
    }

    /** Whether the wall clock says the same. In plain numbers: every scan asks it, and none is to make garbage by it. */
    private boolean isAwake(Sent sent, long elapsedNanos) {
        var elapsedByWall = TimeUnit.MILLISECONDS.toNanos(
                clocks.wall().millis() - sent.wall().toEpochMilli());
        return elapsedByWall < lengthNanos && Math.abs(elapsedByWall - elapsedNanos) <= DRIFT_NANOS;
    }
}
