package vn.gov.cantho.check.resolver.report;

import io.vertx.core.Future;
import java.util.Optional;

/** Where reports are kept and followed. */
public interface ReportBook {

    /**
     * Keeps a report with its photos, or none of it. One with the same tracking code that is there already stays as it
     * is.
     */
    Future<Void> keep(Report report);

    /** The report of that code; empty when there is none. */
    Future<Optional<Followed>> follow(TrackingCode tracking);
}
