package vn.gov.cantho.check.portal.deadlines;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unit whose reach is everything. */
@Repository
class ReminderRepository {

    private final JdbcClient database;

    ReminderRepository(JdbcClient database) {
        this.database = database;
    }

    /** The city as a unit. */
    record City(long id, String name) {}

    City city() {
        return database.sql(
                        "SELECT u.id, u.name FROM portal.unit u WHERE u.type = 'CITY' AND u.parent_id IS NULL ORDER BY u.id LIMIT 1")
                .query((row, _) -> new City(row.getLong("id"), row.getString("name")))
                .single();
    }
}
