package vn.gov.cantho.check.resolver.status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Brings the overlay to disk and back. Blocks: not for event loops. */
final class SnapshotKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final SnapshotFile file;
    private final StatusOverlay overlay;
    private final ResolverMetrics metrics;
    private FeedMark written = FeedMark.NONE;
    private int keptWritten;

    SnapshotKeeper(Path folder, StatusOverlay overlay, ResolverMetrics metrics) {
        this.file = new SnapshotFile(folder);
        this.overlay = overlay;
        this.metrics = metrics;
    }

    /** Fills the empty overlay from the last snapshot, if there is one. */
    Optional<StatusSnapshot> restore() {
        var snapshot = file.read();
        snapshot.ifPresent(found -> {
            overlay.restore(found.standings(), found.kept());
            found.revisions().forEach(least -> overlay.raise(least.subject(), least.revision()));
            LOG.info("Restored the status as of position {}", found.mark().position());
        });
        return snapshot;
    }

    /**
     * Writes a snapshot, unless the feed has not moved since the last one. The mark was taken before the overlay is
     * looked at: what comes in between is applied once more after a start, which changes nothing.
     */
    synchronized void keep(FeedMark mark, Instant asOf) {
        var kept = overlay.keptStandings();
        if (!mark.isSet() || (mark.equals(written) && kept.size() == keptWritten)) {
            return;
        }
        var revisions = new ArrayList<StatusSnapshot.Least>();
        overlay.revisions().forEach((subject, revision) -> revisions.add(new StatusSnapshot.Least(subject, revision)));
        try {
            file.write(new StatusSnapshot(mark, asOf, overlay.standings(), kept, revisions));
            written = mark;
            keptWritten = kept.size();
            metrics.count(Count.SNAPSHOT_WRITTEN);
        } catch (IOException e) {
            metrics.count(Count.SNAPSHOT_FAILED);
            LOG.warn("The snapshot of the status cannot be written: {}", e.toString());
        }
    }
}
