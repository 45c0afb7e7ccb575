package vn.gov.cantho.check.portal.listing;

import java.util.List;

/**
 * One window of a list.
 *
 * @param filter what the reader typed; empty for everything
 * @param offset rows to skip
 * @param limit rows at most
 */
public record ListQuery(String filter, List<Sort> sorts, int offset, int limit) {

    /** The longest filter that is looked at; the rest is left off. */
    public static final int FILTER_LENGTH_MAX = 100;

    public ListQuery {
        sorts = List.copyOf(sorts);
        filter = filter.strip();
        filter = filter.length() <= FILTER_LENGTH_MAX ? filter : filter.substring(0, FILTER_LENGTH_MAX);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("A window begins at 0 and has no negative size");
        }
    }

    /** The first rows in the list's own order. */
    public static ListQuery first(int limit) {
        return new ListQuery("", List.of(), 0, limit);
    }

    /** The same list from another row on. */
    public ListQuery window(int newOffset, int newLimit) {
        return new ListQuery(filter, sorts, newOffset, newLimit);
    }

    /** The filter as a LIKE operand whose wildcards are the reader's plain characters; see {@link ListSql#matches}. */
    public String escapedFilter() {
        return filter.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
