package vn.gov.cantho.check.resolver.config;

import java.time.Duration;

/**
 * Bounds of what is kept inside the process.
 *
 * @param identityBytesMax what identities may weigh together, as an estimate of the heap they take
 * @param identityTtl how long an identity is kept; a newer revision ends it at once
 * @param absentTtl how long it is kept that a key is not published
 * @param loadsMax how many different keys are looked up at a time; the next one fails at once
 * @param mediaBytesMax what pictures may weigh together; a larger one than a quarter of it is never kept
 * @param pageBytesMax what pages of stamps, kept as they are sent, may weigh together
 * @param countBytesMax what counts of stamps may weigh together that are kept in ranges
 * @param historiesMax how many stamps' counts are kept
 */
public record LocalCacheConfig(
        long identityBytesMax,
        Duration identityTtl,
        Duration absentTtl,
        int loadsMax,
        long mediaBytesMax,
        long pageBytesMax,
        long countBytesMax,
        int historiesMax) {

    private static final long MEGABYTE = 1024 * 1024;

    public static final LocalCacheConfig DEFAULTS = new LocalCacheConfig(
            48 * MEGABYTE,
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            64,
            16 * MEGABYTE,
            24 * MEGABYTE,
            32 * MEGABYTE,
            50_000);

    public LocalCacheConfig {
        Settings.require(identityBytesMax >= MEGABYTE, "CHECK_RESOLVER_LOCAL_IDENTITY_BYTES_MAX must be 1 MiB or more");
        Settings.require(
                identityTtl.isPositive() && identityTtl.compareTo(Duration.ofMinutes(15)) <= 0,
                "CHECK_RESOLVER_LOCAL_TTL_MILLIS must be 1 to 900000");
        Settings.require(
                absentTtl.isPositive() && absentTtl.compareTo(identityTtl) <= 0,
                "CHECK_RESOLVER_LOCAL_ABSENT_MILLIS must be 1 to the time to live of the others");
        Settings.require(loadsMax >= 1 && loadsMax <= 10_000, "CHECK_RESOLVER_LOADS_MAX must be 1 to 10000");
        Settings.require(mediaBytesMax >= MEGABYTE, "CHECK_RESOLVER_LOCAL_MEDIA_BYTES_MAX must be 1 MiB or more");
        Settings.require(pageBytesMax >= MEGABYTE, "CHECK_RESOLVER_LOCAL_PAGE_BYTES_MAX must be 1 MiB or more");
        Settings.require(countBytesMax >= MEGABYTE, "CHECK_RESOLVER_LOCAL_COUNT_BYTES_MAX must be 1 MiB or more");
        Settings.require(historiesMax >= 1, "CHECK_RESOLVER_LOCAL_HISTORIES_MAX must be at least 1");
    }

    static LocalCacheConfig from(Settings settings) {
        return new LocalCacheConfig(
                settings.bytes("CHECK_RESOLVER_LOCAL_IDENTITY_BYTES_MAX", DEFAULTS.identityBytesMax),
                settings.millis("CHECK_RESOLVER_LOCAL_TTL_MILLIS", DEFAULTS.identityTtl),
                settings.millis("CHECK_RESOLVER_LOCAL_ABSENT_MILLIS", DEFAULTS.absentTtl),
                settings.integer("CHECK_RESOLVER_LOADS_MAX", DEFAULTS.loadsMax),
                settings.bytes("CHECK_RESOLVER_LOCAL_MEDIA_BYTES_MAX", DEFAULTS.mediaBytesMax),
                settings.bytes("CHECK_RESOLVER_LOCAL_PAGE_BYTES_MAX", DEFAULTS.pageBytesMax),
                settings.bytes("CHECK_RESOLVER_LOCAL_COUNT_BYTES_MAX", DEFAULTS.countBytesMax),
                settings.integer("CHECK_RESOLVER_LOCAL_HISTORIES_MAX", DEFAULTS.historiesMax));
    }
}
