package vn.gov.cantho.check.portal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;

/** What can be looked at alone, within reach. */
@Repository
class ScopeRepository {

    private static final String ESTABLISHMENTS = """
            SELECT e.unit_id AS id, u.name FROM portal.establishment e JOIN portal.unit u ON u.id = e.unit_id
             WHERE %s ORDER BY u.name, u.id
            """.formatted(ListSql.matches("u.search"));

    private static final String PRODUCTS = """
            SELECT p.id, v.name_vi AS name
              FROM portal.product p
             CROSS JOIN LATERAL (
                SELECT n.name_vi, n.search FROM portal.product_version n
                 WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id
                 ORDER BY (n.number = p.published_version) DESC NULLS LAST, n.number DESC LIMIT 1) v
             WHERE (CAST(:of AS bigint) IS NULL OR p.establishment_id = CAST(:of AS bigint)) AND %s
             ORDER BY v.name_vi, p.id
            """.formatted(ListSql.matches("v.search"));

    private static final String LOTS = """
            SELECT l.id, l.number AS name FROM portal.production_lot l
             WHERE l.product_id = CAST(:of AS bigint) AND %s ORDER BY l.produced_on DESC, l.id DESC
            """.formatted(ListSql.matches("l.search"));

    private final JdbcClient database;

    ScopeRepository(JdbcClient database) {
        this.database = database;
    }

    List<ScopeChoice> establishments(ListQuery query) {
        return ListSql.window(database, ESTABLISHMENTS, query)
                .query(ScopeRepository::read)
                .list();
    }

    List<ScopeChoice> products(Optional<Long> establishment, ListQuery query) {
        return ListSql.window(database, PRODUCTS, query)
                .param("of", establishment.orElse(null), Types.BIGINT)
                .query(ScopeRepository::read)
                .list();
    }

    List<ScopeChoice> lots(long product, ListQuery query) {
        return ListSql.window(database, LOTS, query)
                .param("of", product)
                .query(ScopeRepository::read)
                .list();
    }

    private static ScopeChoice read(ResultSet row, int number) throws SQLException {
        return new ScopeChoice(row.getLong("id"), row.getString("name"));
    }
}
