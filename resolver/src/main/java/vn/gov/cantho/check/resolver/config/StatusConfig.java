package vn.gov.cantho.check.resolver.config;

import java.time.Duration;

/**
 * How the status feed is followed.
 *
 * @param pollEvery how often PostgreSQL is asked
 * @param pollDeadline after how long without an answer the connection is given up; only this detects a hung server
 * @param lease how long after the sending of a good poll VALID may be said, at most 0.9 s
 * @param snapshotEvery how often the overlay is written to disk
 */
public record StatusConfig(Duration pollEvery, Duration pollDeadline, Duration lease, Duration snapshotEvery) {

    /** Beyond this a recalled lot could be shown as valid for more than a second. */
    public static final Duration LEASE_MAX = Duration.ofMillis(900);

    public static final StatusConfig DEFAULTS =
            new StatusConfig(Duration.ofMillis(100), Duration.ofMillis(250), LEASE_MAX, Duration.ofSeconds(5));

    public StatusConfig {
        Settings.require(between(pollEvery, 10, 500), "CHECK_RESOLVER_POLL_MILLIS must be 10 to 500");
        Settings.require(between(pollDeadline, 50, 500), "CHECK_RESOLVER_POLL_DEADLINE_MILLIS must be 50 to 500");
        Settings.require(between(lease, 100, LEASE_MAX.toMillis()), "CHECK_RESOLVER_LEASE_MILLIS must be 100 to 900");
        Settings.require(between(snapshotEvery, 100, 60_000), "CHECK_RESOLVER_SNAPSHOT_MILLIS must be 100 to 60000");
    }

    static StatusConfig from(Settings settings) {
        return new StatusConfig(
                settings.millis("CHECK_RESOLVER_POLL_MILLIS", DEFAULTS.pollEvery),
                settings.millis("CHECK_RESOLVER_POLL_DEADLINE_MILLIS", DEFAULTS.pollDeadline),
                settings.millis("CHECK_RESOLVER_LEASE_MILLIS", DEFAULTS.lease),
                settings.millis("CHECK_RESOLVER_SNAPSHOT_MILLIS", DEFAULTS.snapshotEvery));
    }

    private static boolean between(Duration value, long minMillis, long maxMillis) {
        return value.toMillis() >= minMillis && value.toMillis() <= maxMillis;
    }
}
