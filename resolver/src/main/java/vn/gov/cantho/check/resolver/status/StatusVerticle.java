package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.gov.cantho.check.resolver.config.NodeIdentity;
import vn.gov.cantho.check.resolver.config.StatusConfig;
import vn.gov.cantho.check.resolver.metric.Level;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Keeps the status of this node up to date: joins overlay, lease, poller, stream and snapshot. One instance a node. */
public final class StatusVerticle extends VerticleBase {

    /** Longer than any cache keeps a value that a least revision guards against. */
    private static final Duration REVISIONS_AGE_EVERY = Duration.ofHours(12);

    /** Well below the 30 days after which the feed forgets what the canary did. */
    private static final Duration FOLLOWED_MAX = Duration.ofDays(20);

    private final StatusSources sources;
    private final StatusConfig config;
    private final NodeIdentity node;
    private final ResolverMetrics metrics;
    private final StatusOverlay overlay = new StatusOverlay();
    private final FreshnessLease lease;
    private final SnapshotKeeper snapshots;
    private final FeedFollower follower;
    private final LiveStatus view;
    private final boolean restored;
    private final Promise<Void> caughtUp = Promise.promise();
    private Optional<PgFeed> feed = Optional.empty();
    private Optional<FeedPoller> asking = Optional.empty();
    private Optional<StatusStream> stream = Optional.empty();

    /** Fills the overlay from the last snapshot, if there is one. */
    public StatusVerticle(StatusSources sources, StatusConfig config, NodeIdentity node, ResolverMetrics metrics) {
        this.sources = sources;
        this.config = config;
        this.node = node;
        this.metrics = metrics;
        this.lease = new FreshnessLease(System::nanoTime, Clock.tickMillis(ZoneOffset.UTC), config.lease());
        this.snapshots = new SnapshotKeeper(node.state(), overlay, metrics);
        var snapshot = snapshots.restore();
        this.restored = snapshot.isPresent();
        // What the feed has forgotten of the canary since then would look like another history: the whole status is
        // read.
        var mark = snapshot.filter(found -> found.isYoungerThan(FOLLOWED_MAX, Instant.now()))
                .map(StatusSnapshot::mark)
                .orElse(FeedMark.NONE);
        this.follower = new FeedFollower(overlay, lease, metrics, mark);
        this.view = new LiveStatus(overlay, lease, () -> follower.mark().position());
        snapshot.ifPresent(found -> view.restoredAsOf(found.asOf()));
    }

    /** The status as a scan sees it. */
    public LiveStatus view() {
        return view;
    }

    /** Whether the overlay is whole, if perhaps of a while ago: from a snapshot or from the feed. */
    public boolean isLoaded() {
        return restored || caughtUp.future().isComplete();
    }

    /** Completes when the feed has been reached for the first time since the start. */
    public Future<Void> caughtUp() {
        return caughtUp.future();
    }

    /** What stands where, for operators. */
    public StatusReport report() {
        return new StatusReport(
                follower.mark().timeline(),
                follower.mark().position(),
                follower.lag(),
                lease.isHeld(),
                lease.age(),
                view.asOf(),
                overlay.sizes());
    }

    @Override
    public Future<?> start() {
        var pgFeed = new PgFeed(vertx, sources.postgres(), config, node.name(), node.boot());
        var poller = new FeedPoller(vertx, pgFeed, follower, lease, metrics);
        var listener = new StreamListener(
                overlay, follower, System::nanoTime, () -> context.runOnContext(_ -> poller.askSoon()), metrics);
        var redisStream = new StatusStream(vertx, sources.resources(), sources.redis(), listener, metrics);
        poller.caughtUp().onSuccess(_ -> caughtUp.tryComplete());
        measure();
        pgFeed.open();
        poller.start(config.pollEvery());
        redisStream.open();
        vertx.setPeriodic(config.snapshotEvery().toMillis(), _ -> keepSnapshot());
        vertx.setPeriodic(REVISIONS_AGE_EVERY.toMillis(), _ -> overlay.ageRevisions());
        feed = Optional.of(pgFeed);
        asking = Optional.of(poller);
        stream = Optional.of(redisStream);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        asking.ifPresent(FeedPoller::stop);
        stream.ifPresent(StatusStream::close);
        feed.ifPresent(PgFeed::close);
        return keepSnapshot();
    }

    private Future<Void> keepSnapshot() {
        var mark = follower.mark();
        Instant asOf = view.asOf();
        return vertx.executeBlocking(() -> {
                    snapshots.keep(mark, asOf);
                    return mark;
                })
                .mapEmpty();
    }

    private void measure() {
        metrics.level(Level.LEASE_AGE, () -> lease.age().orElse(Duration.ZERO).toNanos() / 1e9);
        metrics.level(Level.LEASE_HELD, () -> lease.isHeld() ? 1 : 0);
        metrics.level(Level.FEED_POSITION, () -> follower.mark().position());
        metrics.level(Level.FEED_LAG, follower::lag);
        metrics.level(Level.OVERLAY_ENTRIES, () -> overlay.sizes().held());
        metrics.level(Level.OVERLAY_KEPT, () -> overlay.sizes().kept());
        metrics.level(Level.OVERLAY_EARLY, () -> overlay.sizes().early());
        metrics.level(Level.OVERLAY_REVISIONS, () -> overlay.sizes().revisions());
    }
}
