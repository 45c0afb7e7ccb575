package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;

/**
 * How often stamps were scanned. The futures never fail and are done within 20 ms: a history that is not there by
 * then is absent, for no answer waits for counting.
 */
public interface ScanHistories {

    /** The history of a stamp, for a request that does not count; absent also when there was no scan yet. */
    Future<Optional<ScanHistory>> find(StampCode code);

    /** The history of a stamp with the scan that asks, which was at the given time and place. */
    Future<Optional<ScanHistory>> findWith(StampCode code, Instant at, Optional<ScanPlace> place);
}
