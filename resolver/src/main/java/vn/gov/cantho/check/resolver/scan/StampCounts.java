package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.Future;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;

/** What has been counted of a stamp so far, where the counts are kept. */
public interface StampCounts {

    /** The scans that have been counted; absent when there were none. Fails when they could not be read. */
    Future<Optional<ScanHistory>> find(StampCode code);

    /**
     * The counts of a stamp and its neighbours. Fails when they could not be read.
     *
     * @param from the first serial
     * @param to behind the last serial
     */
    Future<CountedStamps> findRange(int codeLot, int from, int to);

    /**
     * What other nodes have counted since.
     *
     * @param transaction what the last news said; 0 to learn where to begin, which tells nothing else
     */
    Future<ScanNews> newsSince(long transaction);
}
