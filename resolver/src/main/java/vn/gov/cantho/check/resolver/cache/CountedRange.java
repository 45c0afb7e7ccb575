package vn.gov.cantho.check.resolver.cache;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.scan.CountSnapshot;
import vn.gov.cantho.check.resolver.scan.CountedStamps;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.ScanNews;
import vn.gov.cantho.check.resolver.scan.ScanPlace;

/**
 * How often the stamps of a range of serials were scanned, in a table without an object a stamp: 26 to 52 bytes for one
 * that was scanned, nothing for one that never was. For any thread.
 */
final class CountedRange {

    /** How many serials a range has. */
    static final int SERIALS = 1_024;

    private static final int SLOTS_AT_FIRST = 8;
    private static final int BYTES = 192;
    private static final int BYTES_A_SLOT = 26;

    /** Serials in the range and one more, so that 0 is an empty place. */
    private short[] keys = new short[SLOTS_AT_FIRST];

    private long[] counts = new long[SLOTS_AT_FIRST];
    private long[] firstSeconds = new long[SLOTS_AT_FIRST];
    private int[] firstNanos = new int[SLOTS_AT_FIRST];
    private @Nullable String[] firstPlaces = new String[SLOTS_AT_FIRST];
    private int used;
    private CountSnapshot snapshot;
    private volatile long readAt;
    private volatile boolean grown;

    /**
     * Begins with what was read.
     *
     * @param readAt when it was asked for, on the clock of the cache
     */
    CountedRange(CountedStamps read, long readAt) {
        this.snapshot = read.snapshot();
        this.readAt = readAt;
        read.stamps().forEach(stamp -> raise(stamp.serial(), stamp.history()));
    }

    long readAt() {
        return readAt;
    }

    /** The history of a stamp; empty when it was never scanned. */
    synchronized Optional<ScanHistory> find(int serial) {
        var slot = slot(serial);
        return keys[slot] == 0 ? Optional.empty() : Optional.of(history(slot));
    }

    /** Adds a scan of this node and tells the history with it. */
    synchronized ScanHistory add(int serial, Instant at, Optional<ScanPlace> place) {
        return put(serial, 1, at, place.map(ScanPlace::name));
    }

    /** Adds scans of another node, unless they were there already when the range was read. */
    synchronized void add(ScanNews.Item news) {
        if (!snapshot.sees(news.transaction())) {
            put(
                    news.code().serial(),
                    news.history().count(),
                    news.history().firstAt(),
                    news.history().firstPlace());
        }
    }

    /** Takes a newer reading, and keeps what was counted here that PostgreSQL has not yet. */
    synchronized void renew(CountedStamps read, long askedAt) {
        snapshot = read.snapshot();
        readAt = askedAt;
        read.stamps().forEach(stamp -> raise(stamp.serial(), stamp.history()));
    }

    /** How much heap it takes, roughly. */
    synchronized int bytes() {
        return BYTES + BYTES_A_SLOT * keys.length;
    }

    /** Whether it takes more than when this was last asked. */
    boolean hasGrown() {
        if (grown) {
            grown = false;
            return true;
        }
        return false;
    }

    private void raise(int serial, ScanHistory history) {
        var slot = slot(serial);
        var more = history.count() - (keys[slot] == 0 ? 0 : counts[slot]);
        if (more > 0) {
            put(serial, more, history.firstAt(), history.firstPlace());
        }
    }

    private ScanHistory put(int serial, long count, Instant firstAt, Optional<String> firstPlace) {
        var slot = slot(serial);
        if (keys[slot] == 0) {
            slot = place(serial);
            begin(slot, firstAt, firstPlace);
        } else if (firstAt.isBefore(first(slot))) {
            begin(slot, firstAt, firstPlace);
        }
        counts[slot] += count;
        return history(slot);
    }

    private void begin(int slot, Instant firstAt, Optional<String> firstPlace) {
        firstSeconds[slot] = firstAt.getEpochSecond();
        firstNanos[slot] = firstAt.getNano();
        firstPlaces[slot] = firstPlace.orElse(null);
    }

    private int place(int serial) {
        if (4 * (used + 1) > 3 * keys.length) {
            grow();
        }
        used++;
        var slot = slot(serial);
        keys[slot] = (short) (serial % SERIALS + 1);
        return slot;
    }

    private void grow() {
        var old = keys;
        var oldCounts = counts;
        var oldSeconds = firstSeconds;
        var oldNanos = firstNanos;
        var oldPlaces = firstPlaces;
        grown = true;
        keys = new short[2 * old.length];
        counts = new long[keys.length];
        firstSeconds = new long[keys.length];
        firstNanos = new int[keys.length];
        firstPlaces = new String[keys.length];
        for (var i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                var slot = slot(old[i] - 1);
                keys[slot] = old[i];
                counts[slot] = oldCounts[i];
                firstSeconds[slot] = oldSeconds[i];
                firstNanos[slot] = oldNanos[i];
                firstPlaces[slot] = oldPlaces[i];
            }
        }
    }

    /** Where a serial is, or the empty place where it would be. */
    private int slot(int serial) {
        var key = (short) (serial % SERIALS + 1);
        var slot = key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private Instant first(int slot) {
        return Instant.ofEpochSecond(firstSeconds[slot], firstNanos[slot]);
    }

    private ScanHistory history(int slot) {
        return new ScanHistory(counts[slot], first(slot), Optional.ofNullable(firstPlaces[slot]));
    }
}
