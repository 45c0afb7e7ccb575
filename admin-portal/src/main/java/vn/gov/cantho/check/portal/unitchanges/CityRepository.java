package vn.gov.cantho.check.portal.unitchanges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unit at the top of the tree, on whose behalf the program acts. */
@Repository
class CityRepository {

    private final JdbcClient database;

    CityRepository(JdbcClient database) {
        this.database = database;
    }

    long id() {
        return database.sql("SELECT id FROM portal.unit WHERE parent_id IS NULL")
                .query(Long.class)
                .single();
    }

    String name() {
        return database.sql("SELECT name FROM portal.unit WHERE parent_id IS NULL")
                .query(String.class)
                .single();
    }
}
