package vn.gov.cantho.check.portal.dossiernews;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unit that grants accounts. */
@Repository
class GrantingUnitRepository {

    private final JdbcClient database;

    GrantingUnitRepository(JdbcClient database) {
        this.database = database;
    }

    long find() {
        return database.sql(
                        "SELECT u.id FROM portal.unit u WHERE u.type = 'CITY' AND u.parent_id IS NULL ORDER BY u.id LIMIT 1")
                .query(Long.class)
                .single();
    }
}
