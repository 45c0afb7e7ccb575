package vn.gov.cantho.check.portal.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.dossiers.DossierNumber;
import vn.gov.cantho.check.portal.dossiers.DossierState;

/** Looks up how dossiers stand; a function of the database decides what may be told. */
@Repository
class ProgressRepository {

    private final JdbcClient database;

    ProgressRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Progress> find(DossierNumber number, String phone) {
        var rows = database.sql("SELECT * FROM portal.dossier_progress(:number, :phone)")
                .param("number", number.value())
                .param("phone", phone)
                .query((row, _) -> toProgress(row))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(together(rows));
    }

    private static Progress together(List<Progress> rows) {
        var first = rows.getFirst();
        var steps = rows.stream().flatMap(row -> row.steps().stream()).toList();
        return new Progress(first.agency(), first.state(), first.submittedAt(), first.dueOn(), steps);
    }

    private static Progress toProgress(ResultSet row) throws SQLException {
        var step = new Progress.Step(
                DossierState.valueOf(row.getString("step")),
                at(row, "step_at"),
                Optional.ofNullable(row.getString("step_unit")));
        return new Progress(
                row.getString("agency"),
                DossierState.valueOf(row.getString("state")),
                at(row, "submitted_at"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                List.of(step));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
