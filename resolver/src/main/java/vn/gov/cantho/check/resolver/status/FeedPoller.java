package vn.gov.cantho.check.resolver.status;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;

/**
 * Asks the feed at a steady pace, one question at a time, and again at once when there is more to read or to report.
 * Lives on
 * one event loop.
 */
final class FeedPoller {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final int LOAD_PAUSE_MILLIS_MIN = 50;
    private static final int LOAD_PAUSE_MILLIS_MAX = 500;

    private final NodeLoop loop;
    private final Feed feed;
    private final FeedFollower follower;
    private final FreshnessLease lease;
    private final ResolverMetrics metrics;
    private final CanaryTimes canary;
    private final Promise<Void> caughtUp = Promise.promise();
    private boolean busy;
    private boolean wanted;
    private boolean failing;
    private boolean stopped;

    FeedPoller(NodeLoop loop, Feed feed, FeedFollower follower, FreshnessLease lease, ResolverMetrics metrics) {
        this.loop = loop;
        this.feed = feed;
        this.follower = follower;
        this.lease = lease;
        this.metrics = metrics;
        this.canary = new CanaryTimes(metrics);
    }

    /** Begins to ask. */
    void start(Duration every) {
        loop.soon(this::ask);
        loop.every(every, this::ask);
    }

    /** Asks no more. */
    void stop() {
        stopped = true;
    }

    /** Completes when the overlay is whole for the first time since the start. */
    Future<Void> caughtUp() {
        return caughtUp.future();
    }

    /** Asks now, or as soon as the question under way is answered. */
    void askSoon() {
        wanted = true;
        ask();
    }

    private void ask() {
        if (busy || stopped) {
            return;
        }
        busy = true;
        wanted = false;
        if (follower.isLost()) {
            load();
        } else {
            poll();
        }
    }

    private void poll() {
        var sent = lease.now();
        feed.poll(follower.mark()).map(page -> take(sent, page)).onComplete(next -> {
            time(sent, next);
            if (next.failed()) {
                metrics.count(Count.POLL_FAILED);
            }
            polled(next);
        });
    }

    private FeedFollower.Next take(FreshnessLease.Sent sent, FeedPage page) {
        var next = follower.polled(sent, page);
        if (!follower.isLost()) {
            canary.applied(
                    page, follower.mark().position(), sent.nanos(), lease.now().nanos());
        }
        return next;
    }

    private void polled(AsyncResult<FeedFollower.Next> next) {
        report(next);
        busy = false;
        if (next.succeeded() && !follower.isLost()) {
            caughtUp.tryComplete();
        }
        var again = next.succeeded() && next.result() != FeedFollower.Next.WAIT;
        if (again || (wanted && next.succeeded())) {
            ask();
        }
    }

    private void load() {
        feed.load(follower.mark()).map(follower::loaded).onComplete(next -> {
            report(next);
            if (next.failed()) {
                metrics.count(Count.STATUS_LOAD_FAILED);
            }
            if (next.succeeded() && next.result() == FeedFollower.Next.POLL) {
                busy = false;
                ask();
                return;
            }
            var pause = loop.chance(LOAD_PAUSE_MILLIS_MIN, LOAD_PAUSE_MILLIS_MAX);
            loop.after(Duration.ofMillis(pause), () -> busy = false);
        });
    }

    private void time(FreshnessLease.Sent sent, AsyncResult<FeedFollower.Next> next) {
        var outcome = next.succeeded() ? Stage.Outcome.DONE : Stage.Outcome.FAILED;
        metrics.time(Stage.POLL, outcome, lease.now().nanos() - sent.nanos());
    }

    private void report(AsyncResult<FeedFollower.Next> next) {
        if (next.failed() && !failing && !stopped) {
            failing = true;
            LOG.warn("The status feed does not answer: {}", String.valueOf(next.cause()));
        } else if (next.succeeded() && failing) {
            failing = false;
            LOG.info("The status feed answers again");
        }
    }
}
