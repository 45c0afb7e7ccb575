package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;

/** Both clocks of a machine, moved by hand, together or apart. */
final class ManualClocks {

    private static final Instant BEGIN = Instant.parse("2026-11-22T03:00:00Z");

    private long nanos = 1_000_000_000L;
    private Instant wall = BEGIN;

    void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    void passMillis(long millis) {
        pass(Duration.ofMillis(millis));
    }

    /** The wall clock is set, or the machine sleeps while only one clock counts. */
    void jumpWall(Duration by) {
        wall = wall.plus(by);
    }

    long nanos() {
        return nanos;
    }

    Instant wall() {
        return wall;
    }

    FreshnessLease lease() {
        return new FreshnessLease(new Clocks(this::nanos, this::wall), Duration.ofMillis(900));
    }
}
