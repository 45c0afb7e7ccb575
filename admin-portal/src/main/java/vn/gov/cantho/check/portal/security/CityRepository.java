package vn.gov.cantho.check.portal.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unit at the top of the tree, whose reach is everything. */
@Repository
class CityRepository {

    private final JdbcClient database;

    CityRepository(JdbcClient database) {
        this.database = database;
    }

    City find() {
        return database.sql("SELECT u.id, u.name FROM portal.unit u WHERE u.parent_id IS NULL")
                .query((row, _) -> new City(row.getLong("id"), row.getString("name")))
                .single();
    }

    /** The city as a unit. */
    record City(long id, String name) {}
}
