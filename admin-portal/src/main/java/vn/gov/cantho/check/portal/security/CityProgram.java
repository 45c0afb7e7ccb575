package vn.gov.cantho.check.portal.security;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The program itself, where it acts for the city, whose reach is everything: planned changes, deadlines, what lapses. */
@Component
public class CityProgram {

    private final JdbcClient database;

    CityProgram(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who acts.
     *
     * @param name of the work, as the trail has it
     */
    public ActingAccount as(String name) {
        return database.sql("SELECT u.id, u.name FROM portal.unit u WHERE u.parent_id IS NULL")
                .query((row, _) ->
                        ActingAccount.program(name, row.getLong("id"), row.getString("name"), Locale.of("vi")))
                .single();
    }
}
