package vn.gov.cantho.check.resolver.scan;

/** Where scans are written down to be counted. */
@FunctionalInterface
public interface ScanLog {

    /** Writes a scan down and returns at once, before the response ends; never fails a scan. */
    void record(ScanEvent event);
}
