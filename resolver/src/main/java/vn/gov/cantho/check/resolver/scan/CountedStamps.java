package vn.gov.cantho.check.resolver.scan;

import java.util.List;

/**
 * The counts of neighbouring stamps of a code lot, as they were at one moment.
 *
 * @param snapshot what they have seen
 * @param stamps those that were scanned
 */
public record CountedStamps(CountSnapshot snapshot, List<Counted> stamps) {

    /** A stamp that was scanned. */
    public record Counted(int serial, ScanHistory history) {}
}
