package vn.gov.cantho.check.portal.listing;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The parts of SQL that every list shares. */
public final class ListSql {

    /** The window of {@code :limit} and {@code :offset}. */
    public static final String WINDOW = " LIMIT :limit OFFSET :offset";

    private ListSql() {}

    /** A selection whose condition uses {@code :filter}, limited to the window that is asked for. */
    public static StatementSpec window(JdbcClient database, String selection, ListQuery query) {
        return database.sql(selection + WINDOW)
                .param("filter", query.escapedFilter())
                .param("limit", query.limit())
                .param("offset", query.offset());
    }

    /**
     * True where a generated search column contains the parameter {@code :filter}, which is
     * {@link ListQuery#escapedFilter()}; an empty filter lets everything through.
     *
     * @param column such as {@code p.search}
     */
    public static String matches(String column) {
        return column + " LIKE '%' || extension.search_form(:filter) || '%'";
    }

    /**
     * Writes the ORDER BY clause. Only columns of the table reach the text; a key that is not in it is left out.
     *
     * @param keyToColumn which SQL expression stands for which key of the list
     * @param fallback order of the rest, unique, so that windows do not overlap: {@code "id DESC"}
     */
    public static String orderBy(ListQuery query, Map<String, String> keyToColumn, String fallback) {
        var terms = new ArrayList<String>();
        for (var sort : query.sorts()) {
            var column = keyToColumn.get(sort.key());
            if (column != null) {
                terms.add(column + (sort.ascending() ? " ASC NULLS LAST" : " DESC NULLS LAST"));
            }
        }
        terms.add(fallback);
        return " ORDER BY " + String.join(", ", terms);
    }
}
