package vn.gov.cantho.check.resolver.config;

import java.time.Duration;

/**
 * How Redis is used as the cache of all nodes.
 *
 * @param deadline after how long without an answer Redis is passed by
 * @param ttl how long an identity is kept; a newer revision ends it at once
 * @param queueMax how many commands wait for an answer; the next one passes Redis by
 */
public record SharedCacheConfig(Duration deadline, Duration ttl, int queueMax) {

    public static final SharedCacheConfig DEFAULTS =
            new SharedCacheConfig(Duration.ofMillis(20), Duration.ofMinutes(10), 1_000);

    public SharedCacheConfig {
        Settings.require(
                deadline.toMillis() >= 1 && deadline.toMillis() <= 1_000,
                "CHECK_RESOLVER_SHARED_DEADLINE_MILLIS must be 1 to 1000");
        Settings.require(
                ttl.toMillis() >= 1_000 && ttl.compareTo(Duration.ofMinutes(15)) <= 0,
                "CHECK_RESOLVER_SHARED_TTL_MILLIS must be 1000 to 900000");
        Settings.require(queueMax >= 1 && queueMax <= 100_000, "CHECK_RESOLVER_SHARED_QUEUE_MAX must be 1 to 100000");
    }

    static SharedCacheConfig from(Settings settings) {
        return new SharedCacheConfig(
                settings.millis("CHECK_RESOLVER_SHARED_DEADLINE_MILLIS", DEFAULTS.deadline),
                settings.millis("CHECK_RESOLVER_SHARED_TTL_MILLIS", DEFAULTS.ttl),
                settings.integer("CHECK_RESOLVER_SHARED_QUEUE_MAX", DEFAULTS.queueMax));
    }
}
