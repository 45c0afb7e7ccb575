package vn.gov.cantho.check.resolver;

import vn.gov.cantho.check.resolver.journal.ScanJournal;
import vn.gov.cantho.check.resolver.journal.ScanShipperVerticle;
import vn.gov.cantho.check.resolver.journal.SegmentFolder;
import vn.gov.cantho.check.resolver.management.EventLoops;
import vn.gov.cantho.check.resolver.status.StatusVerticle;

/** What runs whether or not the public is answered. */
record InnerParts(
        StatusVerticle status,
        SegmentFolder folder,
        ScanJournal journal,
        ScanShipperVerticle shipper,
        EventLoops loops) {

    /** How many scans of this run the database does not have. */
    long backlog() {
        return Math.max(0, journal.written() - shipper.takenOfThisRun());
    }
}
