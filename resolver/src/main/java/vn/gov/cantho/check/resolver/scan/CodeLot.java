package vn.gov.cantho.check.resolver.scan;

import java.util.Arrays;
import java.util.List;

/**
 * Stamps that were drawn together.
 *
 * @param size how many serials it has, counted from 0
 * @param activated the serials that are in use
 * @param pin whether its stamps have a PIN under a scratch layer
 */
public record CodeLot(int id, long revision, int size, List<SerialRange> activated, boolean pin) {

    /** The ranges are kept in order, so that a scan finds its serial by halving. */
    public CodeLot {
        activated = activated.stream().sorted().toList();
    }

    /** Stamps without PINs. */
    public CodeLot(int id, long revision, int size, List<SerialRange> activated) {
        this(id, revision, size, activated, false);
    }

    /** Whether the serial was ever drawn. */
    public boolean has(int serial) {
        return serial >= 0 && serial < size;
    }

    /** Whether the stamp is in use. */
    public boolean isActivated(int serial) {
        var low = 0;
        var high = activated.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var range = activated.get(middle);
            if (serial < range.from()) {
                high = middle - 1;
            } else if (serial >= range.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /**
     * Serials that follow each other.
     *
     * @param from the first
     * @param end the one after the last
     */
    public record SerialRange(int from, int end) implements Comparable<SerialRange> {

        public SerialRange {
            if (from < 0 || end <= from) {
                throw new IllegalArgumentException("no range of serials: " + from + " to " + end);
            }
        }

        @Override
        public int compareTo(SerialRange other) {
            return Arrays.compare(new int[] {from, end}, new int[] {other.from, other.end});
        }
    }
}
