package vn.gov.cantho.check.portal.workingdays;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue of days off as rows. Years that must not be confirmed are refused by the table as well. */
@Repository
class CalendarRepository {

    private static final String DAYS = """
            SELECT d.day, d.kind, d.name_vi, d.name_en, d.reference, d.reference_day FROM portal.day_off d ORDER BY d.day
            """;

    private static final String YEARS = """
            SELECT y.year, y.state, y.reference, y.reference_day, y.version FROM portal.working_year y ORDER BY y.year
            """;

    private final JdbcClient database;

    CalendarRepository(JdbcClient database) {
        this.database = database;
    }

    /** The whole catalogue, in order. */
    List<WorkingYear> years() {
        var days = database.sql(DAYS).query(CalendarRepository::toDay).list().stream()
                .collect(groupingBy(day -> day.day().getYear()));
        return database.sql(YEARS).query((row, _) -> toYear(row, days)).list();
    }

    Optional<WorkingYear> find(int year) {
        return years().stream().filter(one -> one.year() == year).findFirst();
    }

    /** Counts a change of a year; returns false when it has moved on since it was shown, or is not ours to change. */
    boolean touch(int year, int version) {
        return database.sql(
                                "UPDATE portal.working_year SET version = version + 1 WHERE year = :year AND version = :version")
                        .param("year", year)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Confirms a proposed year; returns false when it has moved on since it was shown, or is not ours to change. */
    boolean confirm(int year, int version, ApprovingDocument document) {
        return database.sql("""
                        UPDATE portal.working_year
                           SET state = 'CONFIRMED', reference = :number, reference_day = :signed, version = version + 1
                         WHERE year = :year AND version = :version AND state = 'PROPOSED'
                        """)
                        .param("year", year)
                        .param("version", version)
                        .param("number", document.number())
                        .param("signed", document.day())
                        .update()
                == 1;
    }

    /** Adds a year without days; returns false when it is there. */
    boolean open(int year) {
        return database.sql("INSERT INTO portal.working_year (year) VALUES (:year) ON CONFLICT DO NOTHING")
                        .param("year", year)
                        .update()
                == 1;
    }

    /** Adds a day; returns false when it is there. */
    boolean add(DayOff day) {
        return database.sql("""
                        INSERT INTO portal.day_off (day, kind, name_vi, name_en, reference, reference_day)
                        VALUES (:day, :kind, :nameVi, :nameEn, :number, :signed)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("day", day.day())
                        .param("kind", day.kind().name())
                        .param("nameVi", day.nameVi())
                        .param("nameEn", day.nameEn())
                        .param("number", day.document().number())
                        .param("signed", day.document().day())
                        .update()
                == 1;
    }

    void remove(LocalDate day) {
        database.sql("DELETE FROM portal.day_off WHERE day = :day")
                .param("day", day)
                .update();
    }

    private static WorkingYear toYear(ResultSet row, Map<Integer, List<DayOff>> days) throws SQLException {
        var year = row.getInt("year");
        var state = WorkingYear.State.valueOf(row.getString("state"));
        return new WorkingYear(
                year,
                state,
                state == WorkingYear.State.CONFIRMED ? Optional.of(toDocument(row)) : Optional.empty(),
                row.getInt("version"),
                days.getOrDefault(year, List.of()));
    }

    private static DayOff toDay(ResultSet row, int number) throws SQLException {
        return new DayOff(
                row.getObject("day", LocalDate.class),
                DayOff.Kind.valueOf(row.getString("kind")),
                row.getString("name_vi"),
                row.getString("name_en"),
                toDocument(row));
    }

    private static ApprovingDocument toDocument(ResultSet row) throws SQLException {
        return new ApprovingDocument(row.getString("reference"), row.getObject("reference_day", LocalDate.class));
    }
}
