package vn.gov.cantho.check.resolver.status;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Standing;

/**
 * What the stream has told before a poll could. It may only add bad news and raise least revisions, and it holds only
 * until a poll that was sent later either brings the same or proves that the feed does not know of it.
 */
final class EarlyNews {

    /** Beyond this the stream is not listened to: the next poll brings everything anyway. */
    static final int ENTRIES_MAX = 10_000;

    private final TreeMap<Long, Heard> byPosition = new TreeMap<>();
    private volatile StatusLayer bad = new StatusLayer();
    private volatile LeastRevisions revisions = new LeastRevisions();
    private volatile int size;

    /**
     * One entry of the stream.
     *
     * @param timeline of the stream it came by
     * @param hash that the stream says the feed has at the position
     * @param heardNanos when it came, by the clock that only goes forward
     */
    record Heard(int timeline, String hash, long heardNanos, StatusEntry entry) {}

    /** Returns false when there is no place for more. */
    synchronized boolean add(Heard heard) {
        if (byPosition.size() >= ENTRIES_MAX) {
            return false;
        }
        byPosition.put(heard.entry().position(), heard);
        show(heard.entry());
        size = byPosition.size();
        return true;
    }

    /** Forgets what a row of the feed has made true. */
    synchronized void confirm(FeedRow row) {
        var heard = byPosition.get(row.position());
        if (heard != null && heard.hash().equals(row.hash())) {
            byPosition.remove(row.position());
            rebuild();
        }
    }

    /** What came before a poll was sent that did not confirm it. */
    synchronized List<Heard> unconfirmed(long sentNanos) {
        return byPosition.values().stream()
                .filter(heard -> heard.heardNanos() - sentNanos < 0)
                .toList();
    }

    synchronized List<Heard> all() {
        return List.copyOf(byPosition.values());
    }

    synchronized void forget(Collection<Heard> several) {
        if (!several.isEmpty()) {
            byPosition.values().removeAll(several);
            rebuild();
        }
    }

    Optional<Standing> worst(Kind kind, long id) {
        return size == 0 ? Optional.empty() : bad.worst(kind, id);
    }

    Optional<Standing> worstOfSerial(int codeLot, int serial) {
        return size == 0 ? Optional.empty() : bad.worstOfSerial(codeLot, serial);
    }

    long leastRevision(Kind kind, long id) {
        return size == 0 ? 0 : revisions.least(kind, id);
    }

    int size() {
        return size;
    }

    private void rebuild() {
        var shown = new StatusLayer();
        var raised = new LeastRevisions();
        for (var heard : byPosition.values()) {
            show(heard.entry(), shown, raised);
        }
        bad = shown;
        revisions = raised;
        size = byPosition.size();
    }

    private void show(StatusEntry entry) {
        show(entry, bad, revisions);
    }

    private static void show(StatusEntry entry, StatusLayer shown, LeastRevisions raised) {
        StatusEvent event = entry.event();
        raised.raise(event.subject(), event.revision());
        if (Severity.isBad(event.change()) && !entry.isCoveredBy(shown.find(event.subject()))) {
            shown.put(entry);
        }
    }
}
