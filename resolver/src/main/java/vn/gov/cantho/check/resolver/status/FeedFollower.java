package vn.gov.cantho.check.resolver.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Decides what the replies of the feed mean: what is applied, whether the lease is renewed, when the thread is lost.
 * Knows no network and no clock, so that a simulation can drive it.
 *
 * <p>A reply renews the lease only if it leaves nothing unread that was there when the poll read the head. Whatever
 * is wrong with a reply, nothing becomes better by it: the lease is dropped or runs out, and what is held stays.
 */
final class FeedFollower {

    private final StatusOverlay overlay;
    private final FreshnessLease lease;
    private final ResolverMetrics metrics;

    private volatile FeedMark mark;
    private volatile long head;
    private volatile boolean lost;
    private Optional<FreshnessLease.Sent> applied = Optional.empty();

    /** What is to be done after a reply. */
    enum Next {
        /** Ask again at the usual time. */
        WAIT,
        /** Ask again at once: there is more to read, or what was read is to be reported. */
        POLL,
        /** The thread is lost: read the whole status. */
        LOAD
    }

    /**
     * Begins to follow.
     *
     * @param mark how far the overlay has read; {@link FeedMark#NONE} when it is empty
     */
    FeedFollower(StatusOverlay overlay, FreshnessLease lease, ResolverMetrics metrics, FeedMark mark) {
        this.overlay = overlay;
        this.lease = lease;
        this.metrics = metrics;
        this.mark = mark;
        this.head = mark.position();
        this.lost = !mark.isSet();
    }

    /** How far the feed has been read. */
    FeedMark mark() {
        return mark;
    }

    /** How many events the last reply saw that have not been applied. */
    long lag() {
        return Math.max(0, head - mark.position());
    }

    /** Whether the whole status must be read before the feed can be followed. */
    boolean isLost() {
        return lost;
    }

    /**
     * Takes the reply of a poll.
     *
     * @param sent when the poll was sent
     */
    synchronized Next polled(FreshnessLease.Sent sent, FeedPage page) {
        if (isOvertaken(sent) || !page.after().equals(mark)) {
            metrics.count(Count.POLL_OVERTAKEN);
            return lost ? Next.LOAD : Next.WAIT;
        }
        if (page.inRecovery() || page.timeline() < mark.timeline()) {
            metrics.count(Count.POLL_REFUSED);
            return Next.WAIT;
        }
        applied = Optional.of(sent);
        if (lost) {
            return Next.LOAD;
        }
        if (!page.continuesMark()) {
            metrics.count(Count.FEED_FORK);
            return lose();
        }
        return read(sent, page);
    }

    /**
     * Takes the whole status. It grants no lease: only a poll does, because only a poll proves that the server is the
     * primary.
     */
    synchronized Next loaded(FullStatus full) {
        if (full.inRecovery() || full.mark().timeline() < mark.timeline()) {
            metrics.count(Count.POLL_REFUSED);
            return Next.WAIT;
        }
        var standings = standings(full.standings());
        if (standings.isEmpty()) {
            metrics.count(Count.STATUS_LOAD_FAILED);
            return Next.WAIT;
        }
        if (full.isForkOf(mark)) {
            metrics.count(Count.STATUS_KEPT, overlay.replaceByFork(standings.get()));
        } else {
            overlay.replace(standings.get());
        }
        overlay.overtake(full.mark());
        full.revised().forEach(this::raise);
        metrics.count(Count.STATUS_LOADED);
        mark = full.mark();
        head = mark.position();
        lost = false;
        return Next.POLL;
    }

    /**
     * Hears what the stream has told, unless it has been read already; false when it is no news. Never while a reply is
     * taken: news that comes in just after the reply has brought it would never be confirmed, and be taken for a lie.
     */
    synchronized boolean hear(EarlyNews.Heard heard) {
        return isNews(heard.timeline(), heard.entry().position()) && overlay.hear(heard);
    }

    /** Whether the feed has not been read so far yet. */
    boolean isNews(int timeline, long position) {
        var read = mark;
        return timeline == read.timeline() && position > read.position();
    }

    /**
     * What this node knows, at a moment when it has applied all that its mark says and nothing beyond. A snapshot from
     * between two rows would hold the lifting of a recall that a fail-over may lose, and the mark before it would fit
     * the history that has lost it: after a start the recall would be forgotten.
     */
    synchronized StatusSnapshot snapshot(Supplier<Instant> asOf) {
        return overlay.snapshot(mark, asOf.get());
    }

    private boolean isOvertaken(FreshnessLease.Sent sent) {
        return applied.isPresent() && sent.nanos() - applied.get().nanos() <= 0;
    }

    private Next read(FreshnessLease.Sent sent, FeedPage page) {
        head = page.head();
        mark = new FeedMark(page.timeline(), mark.position(), mark.hash());
        for (var row : page.rows()) {
            if (!row.continues(mark) || !apply(row)) {
                metrics.count(Count.EVENT_DAMAGED);
                return lose();
            }
            mark = new FeedMark(page.timeline(), row.position(), row.hash());
        }
        overlay.confirm(page.rows());
        metrics.count(Count.EVENT_APPLIED, page.rows().size());
        if (mark.position() >= page.head()) {
            judgeEarlyNews(sent, page.timeline());
            lease.renew(sent);
            metrics.count(Count.POLL_GOOD);
        }
        return page.rows().isEmpty() ? Next.WAIT : Next.POLL;
    }

    private boolean apply(FeedRow row) {
        return switch (StatusEventFormat.read(row.body())) {
            case StatusEventReading.Known(var event) -> {
                overlay.apply(row.position(), event);
                yield true;
            }
            case StatusEventReading.Unknown _ -> {
                metrics.count(Count.EVENT_UNKNOWN);
                yield true;
            }
            case StatusEventReading.Damaged _ -> false;
        };
    }

    private void judgeEarlyNews(FreshnessLease.Sent sent, int timeline) {
        var judged = overlay.judge(sent.nanos(), timeline);
        metrics.count(Count.STATUS_KEPT, judged.kept());
        metrics.count(Count.STREAM_REFUTED, judged.refuted());
    }

    private Next lose() {
        lease.drop();
        lost = true;
        return Next.LOAD;
    }

    /** Empty when one of them cannot be read: then nobody knows what it takes away. */
    private Optional<List<StatusEntry>> standings(List<FullStatus.Line> lines) {
        var entries = new ArrayList<StatusEntry>();
        for (var line : lines) {
            switch (StatusEventFormat.read(line.body())) {
                case StatusEventReading.Known(var event) -> entries.add(StatusEntry.of(line.position(), event));
                case StatusEventReading.Unknown _ -> metrics.count(Count.EVENT_UNKNOWN);
                case StatusEventReading.Damaged _ -> {
                    metrics.count(Count.EVENT_DAMAGED);
                    return Optional.empty();
                }
            }
        }
        return Optional.of(entries);
    }

    private void raise(FullStatus.Line line) {
        if (StatusEventFormat.read(line.body()) instanceof StatusEventReading.Known(StatusEvent event)) {
            overlay.raise(event.subject(), event.revision());
        }
    }
}
