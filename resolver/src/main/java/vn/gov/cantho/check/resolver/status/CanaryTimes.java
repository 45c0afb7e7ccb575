package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Times how long news of the canary is under way until this node goes by it (decision 0021). No two clocks are compared:
 * the age of a row is by the clock of the database alone, what follows by that of this node, from the sending of the poll
 * that brought it. The poll was under way for a part of both, so the sum is never too short.
 *
 * <p>What was written before the end of the feed was reached for the first time since the start is not timed: this node
 * answered nobody then, or said VALID of nothing. Lives on one event loop.
 */
final class CanaryTimes {

    /** What every wire text of the canary has, to leave the others unread. */
    private static final String SIGN = " id=" + Subject.canary().id() + " ";

    private final ResolverMetrics metrics;
    private boolean following;
    private long followingSinceNanos;
    private long timedTo;

    CanaryTimes(ResolverMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Takes note of what a poll has brought.
     *
     * @param reached the last position that has been applied
     * @param sentNanos when the poll was sent, by the clock that only goes forward
     */
    void applied(FeedPage page, long reached, long sentNanos, long nowNanos) {
        for (var row : page.rows()) {
            var took = row.age().toNanos() + (nowNanos - sentNanos);
            var isNew = row.position() > timedTo && row.position() <= reached;
            if (following && isNew && nowNanos - took - followingSinceNanos >= 0 && isCanary(row)) {
                metrics.canary(Duration.ofNanos(Math.max(0, took)));
            }
        }
        timedTo = Math.max(timedTo, reached);
        if (!following && reached >= page.head()) {
            following = true;
            followingSinceNanos = sentNanos;
        }
    }

    private static boolean isCanary(FeedRow row) {
        return row.body().contains(SIGN)
                && StatusEventFormat.read(row.body()) instanceof StatusEventReading.Known(var event)
                && event.subject().equals(Subject.canary());
    }
}
