package vn.gov.cantho.check.portal.codelots;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The codes of a lot that may be printed: all but the void ones.
 *
 * @param voided ascending, not overlapping
 */
public record PrintableCodes(CodeLot lot, List<SerialRange> voided) {

    public PrintableCodes {
        voided = List.copyOf(voided);
    }

    /** The serials from {@code first} on that may be printed, ascending. */
    public IntStream serials(int first) {
        return IntStream.range(first, lot.size()).filter(this::isPrintable);
    }

    private boolean isPrintable(int serial) {
        var low = 0;
        var high = voided.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var range = voided.get(middle);
            if (range.contains(serial)) {
                return false;
            }
            if (serial < range.first()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return true;
    }
}
