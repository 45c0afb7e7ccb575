package vn.gov.cantho.check.resolver.status;

import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Writes snapshots when there is something new to be kept. Blocks: not for event loops. */
final class SnapshotKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final SnapshotStore store;
    private final ResolverMetrics metrics;
    private FeedMark written = FeedMark.NONE;
    private int keptWritten;

    SnapshotKeeper(SnapshotStore store, ResolverMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * Writes what the node knows, unless the feed has not moved since the last time.
     *
     * @param kept how many statuses are kept that the feed has lost
     * @param taken takes the snapshot, when it is wanted
     */
    synchronized void keep(FeedMark mark, int kept, Supplier<StatusSnapshot> taken) {
        if (!mark.isSet() || (mark.equals(written) && kept == keptWritten)) {
            return;
        }
        var snapshot = taken.get();
        try {
            store.write(snapshot);
            written = snapshot.mark();
            keptWritten = snapshot.kept().size();
            metrics.count(Count.SNAPSHOT_WRITTEN);
        } catch (IOException e) {
            metrics.count(Count.SNAPSHOT_FAILED);
            LOG.warn("The snapshot of the status cannot be written: {}", e.toString());
        }
    }
}
