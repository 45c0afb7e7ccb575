package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.StatusConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * The whole status part of a node: overlay, lease, follower, poller, stream and snapshots, joined. Clocks, timers, feed
 * and stream are given to it, so that a simulation drives the very wiring that answers scans.
 */
final class NodeStatus {

    private static final Logger LOG = LoggerFactory.getLogger(NodeStatus.class);

    /** Longer than any cache keeps a value that a least revision guards against. */
    private static final Duration REVISIONS_AGE_EVERY = Duration.ofHours(12);

    /** Well below the 30 days after which the feed forgets what the canary did. */
    private static final Duration FOLLOWED_MAX = Duration.ofDays(20);

    private final StatusConfig config;
    private final Clocks clocks;
    private final ResolverMetrics metrics;
    private final StatusOverlay overlay = new StatusOverlay();
    private final FreshnessLease lease;
    private final SnapshotKeeper snapshots;
    private final FeedFollower follower;
    private final LiveStatus view;
    private final boolean restored;
    private final Promise<Void> caughtUp = Promise.promise();
    private Optional<FeedPoller> poller = Optional.empty();

    /** Fills the overlay from the last snapshot, if there is one. Blocks for as long as reading it takes. */
    NodeStatus(StatusConfig config, Clocks clocks, SnapshotStore store, ResolverMetrics metrics) {
        this.config = config;
        this.clocks = clocks;
        this.metrics = metrics;
        this.lease = new FreshnessLease(clocks, config.lease());
        this.snapshots = new SnapshotKeeper(store, metrics);
        var snapshot = store.read();
        this.restored = snapshot.isPresent();
        snapshot.ifPresent(overlay::restore);
        this.follower = new FeedFollower(overlay, lease, metrics, followedFrom(snapshot));
        this.view = new LiveStatus(overlay, lease, () -> follower.mark().position());
        snapshot.ifPresent(this::tell);
    }

    /** Begins to follow the feed. Returns who is to be told what the stream brings. */
    StreamListener start(Feed feed, NodeLoop loop) {
        var asking = new FeedPoller(loop, feed, follower, lease, metrics);
        asking.caughtUp().onSuccess(_ -> caughtUp.tryComplete());
        asking.start(config.pollEvery());
        loop.every(config.snapshotEvery(), () -> keepSnapshot(loop));
        loop.every(REVISIONS_AGE_EVERY, overlay::ageRevisions);
        poller = Optional.of(asking);
        return new StreamListener(follower, clocks.nanos(), () -> loop.soon(asking::askSoon), metrics);
    }

    /** Asks the feed no more. */
    void stop() {
        poller.ifPresent(FeedPoller::stop);
    }

    /** Writes a snapshot beside the loop. Completes when it is written, or when it is known that it cannot be. */
    Future<Void> keepSnapshot(NodeLoop loop) {
        return loop.beside(this::keepSnapshot);
    }

    /**
     * Nothing before the first good poll of this life: of when such a snapshot is, nobody could say, so it would be taken
     * for too old to be followed on from, and what a fail-over lost of it would be forgotten.
     */
    private void keepSnapshot() {
        if (lease.asOf().isPresent()) {
            snapshots.keep(follower.mark(), overlay.sizes().kept(), () -> follower.snapshot(view::asOf));
        }
    }

    /** The status as a scan sees it. */
    LiveStatus view() {
        return view;
    }

    /** Whether the overlay is whole, if perhaps of a while ago: from a snapshot or from the feed. */
    boolean isLoaded() {
        return restored || caughtUp.future().isComplete();
    }

    /** Completes when the feed has been reached for the first time since the start. */
    Future<Void> caughtUp() {
        return caughtUp.future();
    }

    /** What stands where, for operators. */
    StatusReport report() {
        return new StatusReport(
                follower.mark().timeline(),
                follower.mark().position(),
                follower.lag(),
                lease.isHeld(),
                lease.age(),
                view.asOf(),
                overlay.sizes());
    }

    /**
     * From where the feed is followed. What it has forgotten of the canary since an old snapshot would look like
     * another history: then the whole status is read.
     */
    private FeedMark followedFrom(Optional<StatusSnapshot> snapshot) {
        Instant now = clocks.wall().instant();
        return snapshot.filter(found -> found.isYoungerThan(FOLLOWED_MAX, now))
                .map(StatusSnapshot::mark)
                .orElse(FeedMark.NONE);
    }

    private void tell(StatusSnapshot snapshot) {
        view.restoredAsOf(snapshot.asOf());
        LOG.info("Restored the status as of position {}", snapshot.mark().position());
    }
}
