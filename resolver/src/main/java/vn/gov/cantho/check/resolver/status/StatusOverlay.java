package vn.gov.cantho.check.resolver.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Standing;

/**
 * Everything that takes trust away, whole, in the memory of this node. A scan asks it at the last moment, so no cache
 * can ever make a recalled lot look valid.
 *
 * <p>Three layers, of which the worst word counts: what the feed says; what the stream has told before the feed could;
 * and what a feed has said that later turned out to have lost it. The last is kept until somebody reconciles it, for
 * a fail-over must not make good what was bad. Reading takes no lock; writing is by one at a time.
 */
public final class StatusOverlay {

    private final EarlyNews early = new EarlyNews();
    private final StatusLayer kept = new StatusLayer();
    private volatile StatusLayer held = new StatusLayer();
    private volatile LeastRevisions revisions = new LeastRevisions();

    /** The worst that is known of a subject that is not a stamp range. */
    public Optional<Standing> worst(Kind kind, long id) {
        // In the order in which news travels through the layers, so that none is missed on its way.
        var heard = early.worst(kind, id);
        var read = held.worst(kind, id);
        return Severity.worse(Severity.worse(read, heard), kept.worst(kind, id));
    }

    /** The worst that is known of the ranges of a code lot that a serial lies in. */
    public Optional<Standing> worstOfSerial(int codeLot, int serial) {
        var heard = early.worstOfSerial(codeLot, serial);
        var read = held.worstOfSerial(codeLot, serial);
        return Severity.worse(Severity.worse(read, heard), kept.worstOfSerial(codeLot, serial));
    }

    /** The least identity revision of a subject that may be served; 0 when any may. */
    public long leastRevision(Kind kind, long id) {
        var heard = early.leastRevision(kind, id);
        return Math.max(heard, revisions.least(kind, id));
    }

    /** Applies an event of the feed. What is already held at this position or a later one stays. */
    synchronized void apply(long position, StatusEvent event) {
        revisions.raise(event.subject(), event.revision());
        var newer = held.find(event.subject()).filter(entry -> entry.position() >= position);
        if (newer.isPresent()) {
            return;
        }
        switch (event.change()) {
            case RECALLED, CANCELLED, SUSPECT, LOCKED, SUSPENDED -> held.put(StatusEntry.of(position, event));
            case CLEARED -> held.remove(event.subject());
            case RECONCILED -> {
                held.remove(event.subject());
                kept.remove(event.subject());
            }
            case REVISED -> {}
        }
    }

    /** Forgets the early news that rows of the feed have made true. Called after they were applied. */
    void confirm(Collection<FeedRow> rows) {
        early.confirm(rows);
    }

    /** Takes early news; false when it is no news at all or there is no place for it. */
    boolean hear(EarlyNews.Heard heard) {
        var event = heard.entry().event();
        return (Severity.isBad(event.change()) || event.revision() > 0) && early.add(heard);
    }

    /** Forgets the early news that the whole status has overtaken: what is true of it is in there. */
    void overtake(FeedMark mark) {
        early.overtake(mark);
    }

    /**
     * Judges the early news that came before a good poll was sent and that it did not bring. News of an older timeline
     * was lost by a fail-over and is kept; other news was never true.
     *
     * @return how much was kept and how much was never true
     */
    synchronized Judged judge(long sentNanos, int timeline) {
        if (early.size() == 0) {
            return Judged.NOTHING;
        }
        var unconfirmed = early.unconfirmed(sentNanos);
        var older = unconfirmed.stream()
                .filter(heard -> heard.timeline() < timeline)
                .map(EarlyNews.Heard::entry)
                .toList();
        var lost = older.stream()
                .filter(entry -> !entry.isCoveredBy(held.find(entry.subject())))
                .toList();
        // Kept first and forgotten then: at no moment may a scan find neither.
        var count = keep(lost);
        early.forget(unconfirmed);
        return new Judged(count, unconfirmed.size() - older.size());
    }

    /** What became of early news. */
    record Judged(int kept, int refuted) {
        static final Judged NOTHING = new Judged(0, 0);
    }

    /** Replaces what the feed says by the whole status of the same history. */
    synchronized void replace(Collection<StatusEntry> standings) {
        held = StatusLayer.of(standings);
    }

    /**
     * Replaces what the feed says by the whole status of another history, and keeps every bad status that it has lost
     * or made milder. Least revisions start anew: the other history may count from lower ones.
     *
     * @return how many bad statuses were kept
     */
    synchronized int replaceByFork(Collection<StatusEntry> standings) {
        var other = StatusLayer.of(standings);
        var heard = early.everything();
        var lost = new ArrayList<>(held.entries());
        heard.forEach(each -> lost.add(each.entry()));
        lost.removeIf(entry -> entry.isCoveredBy(other.find(entry.subject())));
        // Kept first: at no moment may a scan find neither.
        var count = keep(lost);
        held = other;
        early.forget(heard);
        revisions = new LeastRevisions();
        return count;
    }

    /** Puts in what a snapshot held. */
    synchronized void restore(StatusSnapshot snapshot) {
        held = StatusLayer.of(snapshot.standings());
        snapshot.kept().forEach(kept::put);
        snapshot.revisions().forEach(least -> raise(least.subject(), least.revision()));
    }

    /**
     * Everything as it stands, to be kept on disk: without what only the stream has told.
     *
     * @param mark how far the feed has been applied, no more and no less
     */
    synchronized StatusSnapshot snapshot(FeedMark mark, Instant asOf) {
        var least = new ArrayList<StatusSnapshot.Least>();
        revisions.forEach((subject, revision) -> least.add(new StatusSnapshot.Least(subject, revision)));
        return new StatusSnapshot(mark, asOf, held.entries(), kept.entries(), least);
    }

    /** Raises the least revision of a subject. */
    void raise(Subject subject, long revision) {
        revisions.raise(subject, revision);
    }

    /** Makes room among the least revisions; to be called when no cache can still hold a value of the time before. */
    void ageRevisions() {
        revisions.age();
    }

    /** How many entries each layer has. */
    public Sizes sizes() {
        return new Sizes(held.size(), early.size(), kept.size(), revisions.size());
    }

    /** How many entries the layers have. */
    public record Sizes(int held, int early, int kept, int revisions) {}

    private int keep(Collection<StatusEntry> lost) {
        var count = 0;
        for (var entry : lost) {
            if (Severity.isBad(entry.event().change()) && !entry.isCoveredBy(kept.find(entry.subject()))) {
                kept.put(entry);
                count++;
            }
        }
        return count;
    }
}
