package vn.gov.cantho.check.resolver.scan;

import java.time.Instant;

/**
 * How often a stamp was scanned.
 *
 * @param count how many scans were counted, the one that asks included if it counts; at least 1
 * @param firstAt when the first of them was
 */
public record ScanHistory(long count, Instant firstAt) {

    public ScanHistory {
        if (count < 1) {
            throw new IllegalArgumentException("a history begins with one scan: " + count);
        }
    }

    /** This history and one scan more. */
    public ScanHistory next() {
        return new ScanHistory(count + 1, firstAt);
    }
}
