package vn.gov.cantho.check.resolver.journal;

import io.vertx.core.Future;

/** Where batches of scans go. A returned future fails when nobody knows whether the batch was taken. */
interface ScanSink {

    /** The last sequence of a run of this node that was taken; 0 when none was. */
    Future<Long> lastTaken(long boot);

    /** Gives a batch, which is taken once however often it is given. Returns the last sequence that is now taken. */
    Future<Long> take(ScanBatch batch);
}
