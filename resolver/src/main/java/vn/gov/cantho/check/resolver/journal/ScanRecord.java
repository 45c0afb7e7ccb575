package vn.gov.cantho.check.resolver.journal;

import java.util.UUID;
import vn.gov.cantho.check.resolver.scan.ScanEvent;

/**
 * A scan as the journal keeps it.
 *
 * @param sequence its number in the run of the node that wrote it, from 1 on, with a gap only where a write failed
 * @param id different for every scan ever; begins with the time
 */
record ScanRecord(long sequence, UUID id, ScanEvent event) {}
