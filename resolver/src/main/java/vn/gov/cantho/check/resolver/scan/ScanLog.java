package vn.gov.cantho.check.resolver.scan;

import java.util.List;

/** Where scans are written down to be counted. */
@FunctionalInterface
public interface ScanLog {

    /** Writes scans down and returns at once, before their responses end; never fails a scan. */
    void record(List<ScanEvent> events);
}
