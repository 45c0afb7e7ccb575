package vn.gov.cantho.check.resolver.config;

import java.time.Duration;

/**
 * How scans are kept until PostgreSQL has them.
 *
 * @param segmentBytes the size of one file, taken from the disk in advance
 * @param bytesMax what all files may take together; beyond it scans are answered and not kept
 * @param syncEvery how often the disk is asked to hold what was written
 * @param batchScansMax the most scans of one transaction
 * @param shipEvery how often what was written is shipped
 */
public record JournalConfig(
        int segmentBytes, long bytesMax, Duration syncEvery, int batchScansMax, Duration shipEvery) {

    private static final int MEGABYTE = 1024 * 1024;

    public static final JournalConfig DEFAULTS = new JournalConfig(
            16 * MEGABYTE, 8L * 1024 * MEGABYTE, Duration.ofMillis(50), 5_000, Duration.ofMillis(200));

    public JournalConfig {
        Settings.require(
                segmentBytes >= 4_096 && segmentBytes <= 1024 * MEGABYTE,
                "CHECK_RESOLVER_JOURNAL_SEGMENT_BYTES must be 4096 to 1073741824");
        Settings.require(bytesMax >= segmentBytes, "CHECK_RESOLVER_JOURNAL_BYTES_MAX must hold one segment");
        Settings.require(
                syncEvery.toMillis() >= 1 && syncEvery.toMillis() <= 10_000,
                "CHECK_RESOLVER_JOURNAL_SYNC_MILLIS must be 1 to 10000");
        Settings.require(
                batchScansMax >= 1 && batchScansMax <= 5_000, "CHECK_RESOLVER_SHIP_SCANS_MAX must be 1 to 5000");
        Settings.require(
                shipEvery.toMillis() >= 10 && shipEvery.toMillis() <= 60_000,
                "CHECK_RESOLVER_SHIP_MILLIS must be 10 to 60000");
    }

    static JournalConfig from(Settings settings) {
        return new JournalConfig(
                settings.integer("CHECK_RESOLVER_JOURNAL_SEGMENT_BYTES", DEFAULTS.segmentBytes),
                settings.bytes("CHECK_RESOLVER_JOURNAL_BYTES_MAX", DEFAULTS.bytesMax),
                settings.millis("CHECK_RESOLVER_JOURNAL_SYNC_MILLIS", DEFAULTS.syncEvery),
                settings.integer("CHECK_RESOLVER_SHIP_SCANS_MAX", DEFAULTS.batchScansMax),
                settings.millis("CHECK_RESOLVER_SHIP_MILLIS", DEFAULTS.shipEvery));
    }
}
