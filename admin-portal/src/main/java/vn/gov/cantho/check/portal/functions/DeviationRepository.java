package vn.gov.cantho.check.portal.functions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deviations from the Regulation as rows. */
@Repository
class DeviationRepository {

    private static final String BOUND = """
            SELECT t.name_vi AS kind_vi, t.name_en AS kind_en, g.name_vi AS group_vi, g.name_en AS group_en,
                   EXISTS (SELECT FROM portal.unit_type_function f
                            WHERE f.unit_type = d.unit_type AND f.function_group = d.function_group
                              AND f.valid_from <= :today AND (f.valid_to IS NULL OR f.valid_to > :today)) AS holds
              FROM portal.deviation_binding d
              JOIN portal.unit_type t ON t.code = d.unit_type
              JOIN portal.function_group g ON g.code = d.function_group
             WHERE d.deviation = :code ORDER BY t.level, t.code, g.position
            """;

    private final JdbcClient database;

    DeviationRepository(JdbcClient database) {
        this.database = database;
    }

    List<Deviation> find(LocalDate today) {
        return database.sql("""
                SELECT code, clause, finding_vi, finding_en, behaviour_vi, behaviour_en, since, state FROM portal.deviation ORDER BY position
                """).query((row, _) -> toDeviation(row, today)).list();
    }

    private Deviation toDeviation(ResultSet row, LocalDate today) throws SQLException {
        var code = row.getString("code");
        return new Deviation(
                code,
                row.getString("clause"),
                row.getString("finding_vi"),
                row.getString("finding_en"),
                row.getString("behaviour_vi"),
                row.getString("behaviour_en"),
                row.getObject("since", LocalDate.class),
                Deviation.State.valueOf(row.getString("state")),
                bound(code, today));
    }

    private List<Deviation.BoundGroup> bound(String code, LocalDate today) {
        return database.sql(BOUND)
                .param("today", today)
                .param("code", code)
                .query((row, _) -> new Deviation.BoundGroup(
                        row.getString("kind_vi"),
                        row.getString("kind_en"),
                        row.getString("group_vi"),
                        row.getString("group_en"),
                        row.getBoolean("holds")))
                .list();
    }
}
