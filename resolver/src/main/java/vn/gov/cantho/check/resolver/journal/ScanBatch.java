package vn.gov.cantho.check.resolver.journal;

import java.util.List;

/**
 * Scans that go to the database together. Known by the node, its run and the first sequence, and taken once.
 *
 * @param boot the run of the node that wrote the scans
 * @param scans at least one, in the order of their sequence
 */
record ScanBatch(long boot, List<ScanRecord> scans) {

    ScanBatch {
        scans = List.copyOf(scans);
    }

    long first() {
        return scans.getFirst().sequence();
    }

    long last() {
        return scans.getLast().sequence();
    }
}
