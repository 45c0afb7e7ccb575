package vn.gov.cantho.check.load.openloop;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long many answers took, in buckets each of which is two hundredths wider than the one before. */
public final class Latencies {

    private static final double GROWTH = Math.log(1.02);
    private static final int BUCKETS = 1_024;

    private final long[] buckets = new long[BUCKETS];
    private long count;

    /** Adds one. */
    public void add(Duration took) {
        var micros = Math.max(1, TimeUnit.NANOSECONDS.toMicros(took.toNanos()));
        buckets[Math.min(BUCKETS - 1, (int) (Math.log((double) micros) / GROWTH))]++;
        count++;
    }

    /** Adds all that others have. */
    public void add(Latencies others) {
        for (var bucket = 0; bucket < BUCKETS; bucket++) {
            buckets[bucket] += others.buckets[bucket];
        }
        count += others.count;
    }

    public long count() {
        return count;
    }

    /** The time within which a share of them came, no less than it was; zero when there is none. */
    public Duration within(double share) {
        var wanted = (long) Math.ceil(share * count);
        var seen = 0L;
        for (var bucket = 0; wanted > 0 && bucket < BUCKETS; bucket++) {
            seen += buckets[bucket];
            if (seen >= wanted) {
                return Duration.ofNanos(Math.round(1e3 * Math.exp((bucket + 1) * GROWTH)));
            }
        }
        return Duration.ZERO;
    }
}
