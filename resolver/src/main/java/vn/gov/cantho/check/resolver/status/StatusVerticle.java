package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.Optional;
import vn.gov.cantho.check.resolver.config.NodeIdentity;
import vn.gov.cantho.check.resolver.config.StatusConfig;
import vn.gov.cantho.check.resolver.metric.Level;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Keeps the status of this node up to date: gives it PostgreSQL, Redis, a disk and an event loop. One instance a node. */
public final class StatusVerticle extends VerticleBase {

    private final StatusSources sources;
    private final StatusConfig config;
    private final NodeIdentity node;
    private final ResolverMetrics metrics;
    private final NodeStatus status;
    private Optional<PgFeed> feed = Optional.empty();
    private Optional<StatusStream> stream = Optional.empty();

    /** Fills the overlay from the last snapshot, if there is one. */
    public StatusVerticle(StatusSources sources, StatusConfig config, NodeIdentity node, ResolverMetrics metrics) {
        this.sources = sources;
        this.config = config;
        this.node = node;
        this.metrics = metrics;
        this.status = new NodeStatus(config, Clocks.SYSTEM, new SnapshotFile(node.state()), metrics);
    }

    /** The status as a scan sees it. */
    public LiveStatus view() {
        return status.view();
    }

    /** Whether the overlay is whole, if perhaps of a while ago: from a snapshot or from the feed. */
    public boolean isLoaded() {
        return status.isLoaded();
    }

    /** Completes when the feed has been reached for the first time since the start. */
    public Future<Void> caughtUp() {
        return status.caughtUp();
    }

    /** What stands where, for operators. */
    public StatusReport report() {
        return status.report();
    }

    @Override
    public Future<?> start() {
        var pgFeed = new PgFeed(vertx, sources.postgres(), config, node.name(), node.boot());
        var listener = status.start(pgFeed, new VertxLoop(vertx, context));
        var redisStream = new StatusStream(vertx, sources.resources(), sources.redis(), listener, metrics);
        measure();
        pgFeed.open();
        redisStream.open();
        feed = Optional.of(pgFeed);
        stream = Optional.of(redisStream);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        status.stop();
        stream.ifPresent(StatusStream::close);
        feed.ifPresent(PgFeed::close);
        return status.keepSnapshot(new VertxLoop(vertx, context));
    }

    private void measure() {
        metrics.level(
                Level.LEASE_AGE, () -> report().leaseAge().orElse(Duration.ZERO).toNanos() / 1e9);
        metrics.level(Level.LEASE_HELD, () -> report().leaseHeld() ? 1 : 0);
        metrics.level(Level.FEED_POSITION, () -> report().position());
        metrics.level(Level.FEED_LAG, () -> report().lag());
        metrics.level(Level.OVERLAY_ENTRIES, () -> report().sizes().held());
        metrics.level(Level.OVERLAY_KEPT, () -> report().sizes().kept());
        metrics.level(Level.OVERLAY_EARLY, () -> report().sizes().early());
        metrics.level(Level.OVERLAY_REVISIONS, () -> report().sizes().revisions());
    }
}
