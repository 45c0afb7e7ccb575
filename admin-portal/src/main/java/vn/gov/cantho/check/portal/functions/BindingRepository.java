package vn.gov.cantho.check.portal.functions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.Verb;

/** What unit types may do, as rows; the database lets only the city change them. */
@Repository
class BindingRepository {

    private static final String SELECT = """
            SELECT unit_type, function_group, verbs, clause, valid_from, valid_to, document_number, document_date,
                   end_document_number, end_document_date
              FROM portal.unit_type_function
            """;
    private static final String RIGHTS = """
            SELECT function_group, unnest(verbs) AS verb FROM portal.unit_type_function
             WHERE unit_type = :type AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
            """;
    private static final String INSERT = """
            INSERT INTO portal.unit_type_function (unit_type, function_group, verbs, clause, valid_from, document_number, document_date)
            VALUES (:type, :group, :verbs, :clause, :from, :number, :date) ON CONFLICT DO NOTHING
            """;
    private static final String END = """
            UPDATE portal.unit_type_function SET valid_to = :until, end_document_number = :number, end_document_date = :date
             WHERE unit_type = :type AND function_group = :group AND valid_from = :from AND valid_to IS NULL
            """;
    private static final String REOPEN = """
            UPDATE portal.unit_type_function SET valid_to = NULL, end_document_number = NULL, end_document_date = NULL
             WHERE unit_type = :type AND function_group = :group AND valid_to > :today
            """;
    private static final String TAKE_BACK = """
            DELETE FROM portal.unit_type_function
             WHERE unit_type = :type AND function_group = :group AND valid_from > :today
            """;

    private final JdbcClient database;

    BindingRepository(JdbcClient database) {
        this.database = database;
    }

    List<FunctionGroup> groups() {
        return database.sql("SELECT code, name_vi, name_en FROM portal.function_group ORDER BY position")
                .query((row, _) -> new FunctionGroup(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<UnitKind> kinds() {
        return database.sql("SELECT code, name_vi, name_en FROM portal.unit_type WHERE NOT closed ORDER BY level, code")
                .query((row, _) -> new UnitKind(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Whatever holds on the day or later. */
    List<Binding> from(LocalDate day) {
        return database.sql(SELECT + " WHERE valid_to IS NULL OR valid_to > :day ORDER BY valid_from")
                .param("day", day)
                .query(BindingRepository::toBinding)
                .list();
    }

    /** All that was, is and will be of one cell, the newest first. */
    List<Binding> history(String unitType, String group) {
        return database.sql(SELECT
                        + " WHERE unit_type = :type AND function_group = :group ORDER BY valid_from DESC LIMIT 100")
                .param("type", unitType)
                .param("group", group)
                .query(BindingRepository::toBinding)
                .list();
    }

    Set<FunctionRight> rights(String unitType, LocalDate day) {
        return Set.copyOf(database.sql(RIGHTS)
                .param("type", unitType)
                .param("day", day)
                .query((row, _) -> new FunctionRight(row.getString(1), Verb.valueOf(row.getString(2))))
                .list());
    }

    /** Returns false when something else holds from then on. */
    boolean insert(BindingChange change, LocalDate from, ApprovingDocument document) {
        return database.sql(INSERT)
                        .param("type", change.unitType())
                        .param("group", change.group())
                        .param("verbs", names(change.verbs()))
                        .param("clause", change.clause())
                        .param("from", from)
                        .param("number", document.number())
                        .param("date", document.date())
                        .update()
                == 1;
    }

    /** Returns false when it has an end already or is no longer there. */
    boolean end(Binding binding, LocalDate until, ApprovingDocument document) {
        return database.sql(END)
                        .param("type", binding.unitType())
                        .param("group", binding.group())
                        .param("from", binding.from())
                        .param("until", until)
                        .param("number", document.number())
                        .param("date", document.date())
                        .update()
                == 1;
    }

    /** Lets what holds today go on as if nothing had been planned; returns whether anything was. */
    boolean takeBackPlanned(String unitType, String group, LocalDate today) {
        var taken = database.sql(TAKE_BACK)
                .param("type", unitType)
                .param("group", group)
                .param("today", today)
                .update();
        var reopened = database.sql(REOPEN)
                .param("type", unitType)
                .param("group", group)
                .param("today", today)
                .update();
        return taken + reopened > 0;
    }

    private static String[] names(Set<Verb> verbs) {
        return verbs.stream().sorted().map(Verb::name).toArray(String[]::new);
    }

    private static Binding toBinding(ResultSet row, int number) throws SQLException {
        var verbs = Arrays.stream((String[]) row.getArray("verbs").getArray())
                .map(Verb::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verb.class)));
        return new Binding(
                row.getString("unit_type"),
                row.getString("function_group"),
                verbs,
                row.getString("clause"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                document(row.getString("document_number"), row.getObject("document_date", LocalDate.class)),
                document(row.getString("end_document_number"), row.getObject("end_document_date", LocalDate.class)));
    }

    private static Optional<ApprovingDocument> document(@Nullable String number, @Nullable LocalDate date) {
        return number == null || date == null ? Optional.empty() : Optional.of(new ApprovingDocument(number, date));
    }
}
