package vn.gov.cantho.check.resolver.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.config.JournalConfig;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** Scans as the way of a scan would note them. */
final class SampleScans {

    static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    private SampleScans() {}

    static ScanEvent scan(int codeLot, int serial) {
        return new ScanEvent(
                AT.plusSeconds(serial),
                new StampCode(codeLot, serial),
                serial % 2 == 0 ? OptionalLong.of(301) : OptionalLong.empty(),
                Verdict.VALID,
                ScanEvent.Client.PHONE,
                17,
                Optional.empty());
    }

    /** The same scan from a place. */
    static ScanEvent at(ScanEvent scan, ScanPlace place) {
        return new ScanEvent(
                scan.at(),
                scan.code(),
                scan.productionLot(),
                scan.verdict(),
                scan.client(),
                scan.feedPosition(),
                Optional.of(place));
    }

    static ScanRecord record(long sequence) {
        return new ScanRecord(sequence, new UUID(sequence, ~sequence), scan(7, (int) sequence));
    }

    /** Segments for so many scans, of which so many are allowed. */
    static JournalConfig config(int segmentsMax) {
        return new JournalConfig(4_096, 4_096L * segmentsMax, Duration.ofMillis(50), 5_000, Duration.ofMillis(10));
    }

    /** Segments of so many bytes, as many as anybody may want. */
    static JournalConfig segmentsOf(int bytes) {
        return new JournalConfig(bytes, 1_000L * bytes, Duration.ofMillis(50), 5_000, Duration.ofMillis(10));
    }
}
