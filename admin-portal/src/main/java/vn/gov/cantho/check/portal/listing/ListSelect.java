package vn.gov.cantho.check.portal.listing;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of one list: a window of its rows, and how many there are.
 *
 * @param rows selects the rows, up to the condition
 * @param count counts the same rows, up to the condition
 * @param matching the condition; its parameter {@code :filter} is {@link ListQuery#escapedFilter()}
 * @param keyToColumn which SQL expression stands for which sort key of the list
 * @param order order of the rest, unique, so that windows do not overlap: {@code "id DESC"}
 */
public record ListSelect<T>(
        String rows,
        String count,
        String matching,
        Map<String, String> keyToColumn,
        String order,
        RowMapper<T> mapper) {

    /** The rows of the window that is asked for. */
    public List<T> find(JdbcClient database, ListQuery query) {
        var selection = rows + matching + ListSql.orderBy(query, keyToColumn, order);
        return ListSql.window(database, selection, query).query(mapper).list();
    }

    /** How many rows match, in every window together. */
    public int count(JdbcClient database, ListQuery query) {
        return database.sql(count + matching)
                .param("filter", query.escapedFilter())
                .query(Integer.class)
                .single();
    }
}
