package vn.gov.cantho.check.resolver.scan;

import java.time.Instant;
import java.util.Optional;

/**
 * How often a stamp was scanned.
 *
 * @param count how many scans were counted, the one that asks included if it counts; at least 1
 * @param firstAt when the first of them was
 * @param firstPlace what the place is called that the first of them came from, where that is known
 */
public record ScanHistory(long count, Instant firstAt, Optional<String> firstPlace) {

    public ScanHistory {
        if (count < 1) {
            throw new IllegalArgumentException("a history begins with one scan: " + count);
        }
    }

    /** The history that begins with a scan. */
    public static ScanHistory first(Instant at, Optional<ScanPlace> place) {
        return new ScanHistory(1, at, place.map(ScanPlace::name));
    }

    /** This history and one scan more. */
    public ScanHistory next() {
        return new ScanHistory(count + 1, firstAt, firstPlace);
    }
}
