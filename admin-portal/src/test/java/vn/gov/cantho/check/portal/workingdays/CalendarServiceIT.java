package vn.gov.cantho.check.portal.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class CalendarServiceIT {

    private static final int OPENED = 2028;
    private static final ApprovingDocument DOCUMENT =
            new ApprovingDocument("  12/QĐ-UBND ", LocalDate.parse("2026-01-05"));

    @Autowired
    private CalendarService calendar;

    @Autowired
    private WorkingDays days;

    @Autowired
    private AuditService trail;

    private final JdbcClient owner = PortalDatabase.started().owner();

    @AfterEach
    void closeTheYear() {
        owner.sql("DELETE FROM portal.day_off WHERE year = ?").param(OPENED).update();
        owner.sql("DELETE FROM portal.working_year WHERE year = ?")
                .param(OPENED)
                .update();
        days.forget(new CalendarChanged(OPENED));
    }

    @Test
    void days_thatAreShipped_areThoseThatWereAnnounced() {
        assertThat(Stream.of("2025-01-31", "2025-05-02", "2026-01-02", "2026-02-20", "2026-04-27", "2026-08-31")
                        .map(LocalDate::parse)
                        .filter(days::isWorkingDay))
                .isEmpty();
        assertThat(Stream.of("2025-04-26", "2026-01-10", "2026-08-22", "2026-02-23")
                        .map(LocalDate::parse))
                .allMatch(days::isWorkingDay);
        assertThat(days.after(LocalDate.parse("2026-02-12"), 5)).isEqualTo(LocalDate.parse("2026-02-26"));
    }

    @Test
    void lunarDays_thatAreShipped_areThoseOfTheMoonOverVietnam() {
        for (var year : List.of(2025, 2026, 2027)) {
            var tet = named(year, "Tết Âm lịch (mùng 1)");
            var third = NewMoons.closestTo(tet.plusDays(59));

            assertThat(NewMoons.closestTo(tet)).isEqualTo(tet);
            assertThat(named(year, "Giỗ Tổ Hùng Vương (10/3 âm lịch)")).isEqualTo(third.plusDays(9));
        }
    }

    @Test
    void years_thatAreShipped_lackNothing_andSayWhatTheyRestOn() {
        var years = ActAs.person(Person.FISH_VIEWER, calendar::years);

        assertThat(years).extracting(WorkingYear::year).contains(2025, 2026, 2027);
        assertThat(years).allMatch(year -> year.daysLacking() == 0);
        assertThat(days.due(LocalDate.parse("2025-03-03"), 5).note()).isEmpty();
        assertThat(days.due(LocalDate.parse("2025-12-30"), 5).note()).contains("năm 2026 chưa được xác nhận");
        assertThat(days.due(LocalDate.parse("2030-03-01"), 5).note()).contains("chưa có đủ lịch nghỉ năm 2030");
    }

    @Test
    void days_forAProgramThatActsForNobody_areCounted() {
        assertThat(CompletableFuture.supplyAsync(() -> days.after(LocalDate.parse("2026-01-01"), 1))
                        .join())
                .isEqualTo(LocalDate.parse("2026-01-05"));
    }

    @Test
    void change_byTheCity_countsAtOnceAndIsRecorded() {
        ActAs.run(Person.CITY_OFFICER, () -> {
            var opened = done(calendar.openNextYear());
            assertThat(days.isWorkingDay(LocalDate.parse("2028-01-03"))).isTrue();

            var added = done(calendar.add(OPENED, holiday("2028-01-03"), opened.version()));
            assertThat(days.isWorkingDay(LocalDate.parse("2028-01-03"))).isFalse();
            assertThat(added.days()).extracting(DayOff::document).containsExactly(CalendarRules.tidy(DOCUMENT));

            done(calendar.remove(OPENED, LocalDate.parse("2028-01-03"), DOCUMENT, added.version()));
            assertThat(days.isWorkingDay(LocalDate.parse("2028-01-03"))).isTrue();
            assertThat(trail.history(new AuditSubject(CalendarService.SUBJECT, OPENED), ListQuery.first(3)))
                    .extracting(AuditEntry::action)
                    .containsExactly("DAY_OFF_REMOVED", "DAY_OFF_ADDED", "WORKING_YEAR_OPENED");
        });
    }

    @Test
    void confirmation_ofAYearThatLacksDays_isRefusedUntilItHasThem() {
        ActAs.run(Person.CITY_OFFICER, () -> {
            var year = done(calendar.openNextYear());
            for (var week = 0; week < WorkingYear.DAYS_BY_LAW_MIN; week++) {
                assertThat(calendar.confirm(OPENED, DOCUMENT, year.version()))
                        .isEqualTo(new CalendarOutcome.Incomplete(WorkingYear.DAYS_BY_LAW_MIN - week));
                var day = LocalDate.parse("2028-01-03").plusWeeks(week).toString();
                year = done(calendar.add(OPENED, holiday(day), year.version()));
            }

            year = done(calendar.confirm(OPENED, DOCUMENT, year.version()));

            assertThat(year.state()).isEqualTo(WorkingYear.State.CONFIRMED);
            assertThat(days.due(LocalDate.parse("2028-06-01"), 5).reliance()).isEqualTo(new Reliance.Firm());
            assertThat(calendar.confirm(OPENED, DOCUMENT, year.version())).isEqualTo(new CalendarOutcome.Overtaken());
        });
    }

    @Test
    void change_ofAYearThatHasMovedOn_isOvertaken() {
        ActAs.run(Person.CITY_OFFICER, () -> {
            var shown = done(calendar.openNextYear());
            done(calendar.add(OPENED, holiday("2028-01-03"), shown.version()));

            assertThat(calendar.add(OPENED, holiday("2028-01-04"), shown.version()))
                    .isEqualTo(new CalendarOutcome.Overtaken());
            assertThat(calendar.remove(OPENED, LocalDate.parse("2028-01-03"), DOCUMENT, shown.version()))
                    .isEqualTo(new CalendarOutcome.Overtaken());
            assertThat(calendar.add(OPENED, holiday("2028-01-03"), shown.version() + 1))
                    .isEqualTo(new CalendarOutcome.AlreadyThere());
        });
    }

    @Test
    void day_thatCannotBe_isRefusedAtItsFields() {
        ActAs.run(Person.CITY_OFFICER, () -> {
            var year = done(calendar.openNextYear());
            var wrong = new DayOff(
                    LocalDate.parse("2028-01-03"),
                    DayOff.Kind.WORKING_WEEKEND,
                    "x",
                    " ",
                    new ApprovingDocument("1", days.today().plusDays(1)));

            assertThat(calendar.add(OPENED, wrong, year.version()))
                    .isInstanceOfSatisfying(
                            CalendarOutcome.Flawed.class,
                            flawed -> assertThat(flawed.flaws())
                                    .extracting(CalendarFlaw::field)
                                    .containsExactly("day", "nameVi", "nameEn", "number", "signed"));
            assertThat(calendar.add(2027, holiday("2028-01-03"), 0)).isInstanceOf(CalendarOutcome.Flawed.class);
        });
    }

    @Test
    void change_byOthersThanTheCitysAdministrators_isRefused() {
        ActAs.run(
                Person.AGRICULTURE_ADMINISTRATOR,
                () -> assertThat(calendar.add(2027, holiday("2027-06-01"), 0))
                        .isEqualTo(new CalendarOutcome.NotYours()));
        ActAs.run(
                Person.CITY_APPROVER,
                () -> assertThatThrownBy(() -> calendar.confirm(2027, DOCUMENT, 0))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private static DayOff holiday(String day) {
        return new DayOff(LocalDate.parse(day), DayOff.Kind.HOLIDAY, "Ngày thử", "Trial", DOCUMENT);
    }

    private static WorkingYear done(CalendarOutcome outcome) {
        assertThat(outcome).isInstanceOf(CalendarOutcome.Done.class);
        return ((CalendarOutcome.Done) outcome).year();
    }

    private LocalDate named(int year, String name) {
        return ActAs.person(Person.CITY_VIEWER, calendar::years).stream()
                .flatMap(one -> one.days().stream())
                .filter(day -> day.day().getYear() == year && day.nameVi().equals(name))
                .findFirst()
                .orElseThrow()
                .day();
    }
}
