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
    private final List<StatusEventReading> readings = new ArrayList<>();
    private final int timeline;

    History(int timeline) {
        this.timeline = timeline;
    }

    /** The same up to a position, on the next timeline: what a fail-over leaves. */
    History promoted(long upTo) {
        var next = new History(timeline + 1);
        var kept = Math.toIntExact(Math.min(upTo, head()));
        next.rows.addAll(rows.subList(0, kept));
        next.readings.addAll(readings.subList(0, kept));
        return next;
    }

    FeedRow append(StatusEvent event) {
        return append(next(StatusEventFormat.write(event)), new StatusEventReading.Known(event));
    }

    FeedRow append(String body) {
        return append(next(body), StatusEventFormat.read(body));
    }

    /** Appends a row, and what it says, which is not read again. */
    FeedRow append(FeedRow row, StatusEventReading says) {
        rows.add(row);
        readings.add(says);
        return row;
    }

    /** The row that would come next. */
    FeedRow next(String body) {
        return chained(mark(), head() + 1, body);
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

    List<FeedRow> rows() {
        return rows;
    }

    FeedMark mark() {
        return new FeedMark(timeline, head(), hashAt(head()).orElseThrow());
    }

    FeedPage page(FeedMark after) {
        return page(after, Integer.MAX_VALUE);
    }

    FeedPage page(FeedMark after, int rowsMax) {
        var from = Math.toIntExact(Math.min(after.position(), head()));
        var to = from + Math.min(rowsMax, rows.size() - from);
        return new FeedPage(after, timeline, false, head(), hashAt(after.position()), rows.subList(from, to));
    }

    FullStatus full(FeedMark after) {
        var standings = new LinkedHashMap<Subject, FullStatus.Line>();
        var revised = new ArrayList<FullStatus.Line>();
        for (var row : rows) {
            if (readings.get(Math.toIntExact(row.position()) - 1) instanceof StatusEventReading.Known(var event)) {
                var line = new FullStatus.Line(row.position(), row.body());
                if (Severity.isBad(event.change())) {
                    standings.put(event.subject(), line);
                } else if (event.change() != Change.REVISED) {
                    standings.remove(event.subject());
                }
                if (event.revision() > 0) {
                    revised.add(line);
                }
            }
        }
        var oldest = rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(1);
        return new FullStatus(
                false, mark(), hashAt(after.position()), oldest, List.copyOf(standings.values()), revised);
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
