package vn.gov.cantho.check.portal.denials;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the unit that stands for nobody in particular. */
@Repository
class RefusalRepository {

    private final JdbcClient database;

    RefusalRepository(JdbcClient database) {
        this.database = database;
    }

    City city() {
        return database.sql("SELECT u.id, u.name FROM portal.unit u WHERE u.parent_id IS NULL")
                .query((row, _) -> new City(row.getLong("id"), row.getString("name")))
                .single();
    }

    /** The city as a unit. */
    record City(long id, String name) {}
}
