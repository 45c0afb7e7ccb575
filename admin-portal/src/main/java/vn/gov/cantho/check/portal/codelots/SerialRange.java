package vn.gov.cantho.check.portal.codelots;

/**
 * Serials in a row.
 *
 * @param first the first of them, from 0
 * @param last the last of them, itself included
 */
public record SerialRange(int first, int last) {

    public SerialRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("serials run from 0 upwards: " + first + " to " + last);
        }
    }

    public int size() {
        return last - first + 1;
    }

    public boolean contains(int serial) {
        return serial >= first && serial <= last;
    }
}
