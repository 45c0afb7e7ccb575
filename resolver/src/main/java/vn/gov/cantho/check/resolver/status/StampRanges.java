package vn.gov.cantho.check.resolver.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.scan.Standing;

/**
 * The stamp ranges of one code lot that have a bad status; they may overlap. Never changed, only replaced.
 *
 * <p>Sorted by first serial. Beside each stands the highest last serial up to there, so that a search walks back
 * from the last range that begins early enough only as far as one can still reach the serial.
 */
final class StampRanges {

    static final StampRanges NONE = new StampRanges(List.of());

    private final List<StatusEntry> sorted;
    private final int[] reach;

    private StampRanges(List<StatusEntry> sorted) {
        this.sorted = sorted;
        this.reach = new int[sorted.size()];
        var highest = -1;
        for (var i = 0; i < reach.length; i++) {
            highest = Math.max(highest, sorted.get(i).subject().to());
            reach[i] = highest;
        }
    }

    static StampRanges of(List<StatusEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(StatusEntry.BY_RANGE);
        return new StampRanges(List.copyOf(sorted));
    }

    StampRanges with(StatusEntry entry) {
        return of(Stream.concat(others(entry.subject()), Stream.of(entry)).toList());
    }

    StampRanges without(Subject range) {
        return new StampRanges(others(range).toList());
    }

    Optional<StatusEntry> find(Subject range) {
        return sorted.stream().filter(entry -> entry.subject().equals(range)).findFirst();
    }

    /** The worst that holds for a serial. */
    Optional<Standing> worst(int serial) {
        var worst = Optional.<Standing>empty();
        for (var i = lastFromUpTo(serial); i >= 0 && reach[i] >= serial; i--) {
            if (sorted.get(i).subject().to() >= serial) {
                worst = Severity.worse(worst, sorted.get(i).standing());
            }
        }
        return worst;
    }

    List<StatusEntry> entries() {
        return Collections.unmodifiableList(sorted);
    }

    boolean isEmpty() {
        return sorted.isEmpty();
    }

    private Stream<StatusEntry> others(Subject range) {
        return sorted.stream().filter(entry -> !entry.subject().equals(range));
    }

    private int lastFromUpTo(int serial) {
        var low = 0;
        var high = sorted.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted.get(middle).subject().from() <= serial) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
