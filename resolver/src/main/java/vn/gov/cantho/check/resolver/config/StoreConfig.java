package vn.gov.cantho.check.resolver.config;

import java.time.Duration;

/**
 * How PostgreSQL is asked for what a page needs.
 *
 * @param identities the pool for identities, on the way of every scan that no cache can answer
 * @param media the pool for pictures and documents
 * @param counts the pool for how often a stamp was scanned
 * @param search the pool for lists of what is published
 * @param pins the pool for tries with PINs, which writes
 * @param reports the pool for problem reports, which writes
 * @param waitersMax how many questions wait for a connection of a pool; the next one fails at once
 * @param silence after how long without a byte a connection is closed, in use or not; frees it from a hung server
 */
public record StoreConfig(
        PoolConfig identities,
        PoolConfig media,
        PoolConfig counts,
        PoolConfig search,
        PoolConfig pins,
        PoolConfig reports,
        int waitersMax,
        Duration silence) {

    public static final StoreConfig DEFAULTS = new StoreConfig(
            new PoolConfig(8, Duration.ofMillis(150)),
            new PoolConfig(2, Duration.ofSeconds(2)),
            new PoolConfig(4, Duration.ofMillis(20)),
            new PoolConfig(2, Duration.ofMillis(450)),
            new PoolConfig(2, Duration.ofSeconds(1)),
            new PoolConfig(2, Duration.ofSeconds(5)),
            64,
            Duration.ofSeconds(5));

    public StoreConfig {
        Settings.require(
                waitersMax >= 1 && waitersMax <= 10_000, "CHECK_RESOLVER_STORE_WAITERS_MAX must be 1 to 10000");
        Settings.require(
                silence.toMillis() >= 1_000 && silence.toMillis() <= 600_000,
                "CHECK_RESOLVER_STORE_SILENCE_MILLIS must be 1000 to 600000");
    }

    static StoreConfig from(Settings settings) {
        return new StoreConfig(
                pool(settings, "IDENTITY", DEFAULTS.identities),
                pool(settings, "MEDIA", DEFAULTS.media),
                pool(settings, "COUNT", DEFAULTS.counts),
                pool(settings, "SEARCH", DEFAULTS.search),
                pool(settings, "PIN", DEFAULTS.pins),
                pool(settings, "REPORT", DEFAULTS.reports),
                settings.integer("CHECK_RESOLVER_STORE_WAITERS_MAX", DEFAULTS.waitersMax),
                settings.millis("CHECK_RESOLVER_STORE_SILENCE_MILLIS", DEFAULTS.silence));
    }

    private static PoolConfig pool(Settings settings, String name, PoolConfig otherwise) {
        return new PoolConfig(
                settings.integer("CHECK_RESOLVER_" + name + "_CONNECTIONS", otherwise.connections),
                settings.millis("CHECK_RESOLVER_" + name + "_DEADLINE_MILLIS", otherwise.deadline));
    }

    /**
     * A pool of connections.
     *
     * @param connections how many it opens at most
     * @param deadline after how long without an answer a caller is let go
     */
    public record PoolConfig(int connections, Duration deadline) {

        public PoolConfig {
            Settings.require(connections >= 1 && connections <= 64, "a pool must have 1 to 64 connections");
            Settings.require(
                    deadline.toMillis() >= 1 && deadline.toMillis() <= 10_000,
                    "the deadline of a pool must be 1 to 10000 ms");
        }
    }
}
