package vn.gov.cantho.check.resolver.journal;

import java.util.List;

/**
 * Scans that go to the database together. Known by the node, its run and the first sequence, and taken once.
 *
 * @param boot the run of the node that wrote the scans
 * @param scans at least one, in the order of their sequence
 * @param digest the SHA-256 of them as they stand in the journal, in hexadecimal
 */
record ScanBatch(long boot, List<ScanRecord> scans, String digest) {

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
