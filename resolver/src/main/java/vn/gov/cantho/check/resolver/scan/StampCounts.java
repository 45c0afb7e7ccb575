package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.Future;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;

/** What has been counted of a stamp so far, where the counts are kept. */
@FunctionalInterface
public interface StampCounts {

    /** The scans that have been counted; absent when there were none. Fails when they could not be read. */
    Future<Optional<ScanHistory>> find(StampCode code);
}
