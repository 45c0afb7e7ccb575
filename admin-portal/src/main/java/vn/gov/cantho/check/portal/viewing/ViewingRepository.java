package vn.gov.cantho.check.portal.viewing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.Verb;

/** What looking as an establishment needs to know of it. */
@Repository
class ViewingRepository {

    private final JdbcClient database;

    ViewingRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<String> establishmentName(long id) {
        return database.sql("""
                        SELECT u.name FROM portal.unit u
                         WHERE u.id = :id AND u.type = 'ESTABLISHMENT' AND u.state <> 'CLOSED'
                           AND u.id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit())
                        """).param("id", id).query(String.class).optional();
    }

    /** What establishments may do today. */
    Set<FunctionRight> rights() {
        return database
                .sql("""
                        SELECT f.function_group, v.verb
                          FROM portal.unit_type_function f CROSS JOIN LATERAL unnest(f.verbs) AS v (verb)
                         WHERE f.unit_type = 'ESTABLISHMENT' AND f.valid_from <= portal.today()
                           AND (f.valid_to IS NULL OR f.valid_to > portal.today())
                        """)
                .query((row, _) ->
                        new FunctionRight(row.getString("function_group"), Verb.valueOf(row.getString("verb"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
