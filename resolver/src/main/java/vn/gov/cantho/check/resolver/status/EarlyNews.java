package vn.gov.cantho.check.resolver.status;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Map<Place, Heard> all = new LinkedHashMap<>();
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
    record Heard(int timeline, String hash, long heardNanos, StatusEntry entry) {

        private Place place() {
            return new Place(timeline, entry.position(), hash);
        }
    }

    /** One position may stand in two histories, before and after a fail-over, and either may be news. */
    private record Place(int timeline, long position, String hash) {}

    /** Returns false when there is no place for more. */
    synchronized boolean add(Heard heard) {
        if (all.size() >= ENTRIES_MAX) {
            return false;
        }
        // The first stays: another text for the same place must not put aside what has been heard.
        if (all.putIfAbsent(heard.place(), heard) == null) {
            show(heard.entry());
            size = all.size();
        }
        return true;
    }

    /** Forgets what rows of the feed have made true. */
    synchronized void confirm(Collection<FeedRow> rows) {
        if (all.isEmpty() || rows.isEmpty()) {
            return;
        }
        var hashes = rows.stream().map(FeedRow::hash).collect(Collectors.toSet());
        if (all.values().removeIf(heard -> hashes.contains(heard.hash()))) {
            rebuild();
        }
    }

    /** Forgets what stands in a history up to a mark. */
    synchronized void overtake(FeedMark mark) {
        if (all.values()
                .removeIf(heard ->
                        heard.timeline() == mark.timeline() && heard.entry().position() <= mark.position())) {
            rebuild();
        }
    }

    /** What came before a poll was sent that did not confirm it. */
    synchronized List<Heard> unconfirmed(long sentNanos) {
        return all.values().stream()
                .filter(heard -> heard.heardNanos() - sentNanos < 0)
                .toList();
    }

    synchronized List<Heard> everything() {
        return List.copyOf(all.values());
    }

    synchronized void forget(Collection<Heard> several) {
        if (!several.isEmpty()) {
            all.values().removeAll(Set.copyOf(several));
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
        for (var heard : all.values()) {
            show(heard.entry(), shown, raised);
        }
        bad = shown;
        revisions = raised;
        size = all.size();
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
