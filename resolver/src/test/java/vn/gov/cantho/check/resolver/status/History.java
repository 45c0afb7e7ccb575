package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.FeedHash;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;

/** A feed in memory that behaves as the one in PostgreSQL does: gap-free, hash-chained, with a status of everything. */
final class History {

    private final List<FeedRow> rows = new ArrayList<>();
    private int timeline;

    History(int timeline) {
        this.timeline = timeline;
    }

    /** The same up to a position, on the next timeline: what a fail-over leaves. */
    History promoted(long upTo) {
        var next = new History(timeline + 1);
        rows.stream().filter(row -> row.position() <= upTo).forEach(next.rows::add);
        return next;
    }

    FeedRow append(StatusEvent event) {
        return append(StatusEventFormat.write(event));
    }

    FeedRow append(String body) {
        var row = chained(mark(), head() + 1, body);
        rows.add(row);
        return row;
    }

    /** The row that continues the history of a mark. */
    static FeedRow chained(FeedMark before, long position, String body) {
        var hex = HexFormat.of();
        var hash = hex.formatHex(FeedHash.next(hex.parseHex(before.hash()), position, body));
        return new FeedRow(position, body, hash, Duration.ZERO);
    }

    int timeline() {
        return timeline;
    }

    long head() {
        return rows.size();
    }

    FeedMark mark() {
        return new FeedMark(timeline, head(), hashAt(head()).orElseThrow());
    }

    FeedPage page(FeedMark after) {
        return page(after, Integer.MAX_VALUE);
    }

    FeedPage page(FeedMark after, int rowsMax) {
        var behind = rows.stream()
                .filter(row -> row.position() > after.position())
                .limit(rowsMax)
                .toList();
        return new FeedPage(after, timeline, false, head(), hashAt(after.position()), behind);
    }

    FullStatus full(FeedMark after) {
        var standings = new LinkedHashMap<Subject, FullStatus.Line>();
        for (var row : rows) {
            if (StatusEventFormat.read(row.body()) instanceof StatusEventReading.Known(var event)) {
                if (Severity.isBad(event.change())) {
                    standings.put(event.subject(), new FullStatus.Line(row.position(), row.body()));
                } else if (event.change() != Change.REVISED) {
                    standings.remove(event.subject());
                }
            }
        }
        var oldest = rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(1);
        return new FullStatus(
                false, mark(), hashAt(after.position()), oldest, List.copyOf(standings.values()), List.of());
    }

    Optional<String> hashAt(long position) {
        if (position == 0) {
            return Optional.of(FeedMark.NONE.hash());
        }
        return position <= head()
                ? Optional.of(rows.get(Math.toIntExact(position) - 1).hash())
                : Optional.empty();
    }
}
