package vn.gov.cantho.check.resolver.status;

import java.util.Map;
import java.util.function.LongSupplier;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Hears the entries of the stream. Whoever can write to Redis can at most make something look bad until the next poll
 * has proved otherwise.
 */
final class StreamListener {

    private final FeedFollower follower;
    private final LongSupplier nanoClock;
    private final Runnable askSoon;
    private final ResolverMetrics metrics;

    StreamListener(FeedFollower follower, LongSupplier nanoClock, Runnable askSoon, ResolverMetrics metrics) {
        this.follower = follower;
        this.nanoClock = nanoClock;
        this.askSoon = askSoon;
        this.metrics = metrics;
    }

    /** How far the feed has been read: older entries are no news. */
    FeedMark mark() {
        return follower.mark();
    }

    /** Hears an entry and has the feed asked at once, so that what was heard is proved and reported. */
    void heard(int timeline, long position, Map<String, String> body) {
        if (follower.isNews(timeline, position) && hear(timeline, position, body)) {
            metrics.count(Count.STREAM_APPLIED);
        } else {
            metrics.count(Count.STREAM_IGNORED);
        }
        askSoon.run();
    }

    private boolean hear(int timeline, long position, Map<String, String> body) {
        var line = body.getOrDefault(StatusNames.FIELD_BODY, "");
        var hash = body.getOrDefault(StatusNames.FIELD_HASH, "");
        return StatusEventFormat.read(line) instanceof StatusEventReading.Known(var event)
                && follower.hear(
                        new EarlyNews.Heard(timeline, hash, nanoClock.getAsLong(), StatusEntry.of(position, event)));
    }
}
