package vn.gov.cantho.check.portal.workingdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkingCalendarTest {

    private static final ApprovingDocument DOCUMENT = new ApprovingDocument("8726/VPCP-KGVX", day("2024-11-26"));
    private static final int TRIALS = 2_000;

    /** Tết and the exchange of 2 May, as in 2025. */
    private final WorkingCalendar calendar = new WorkingCalendar(List.of(year(
            2025,
            WorkingYear.State.CONFIRMED,
            off("2025-01-27"),
            off("2025-01-28"),
            off("2025-01-29"),
            off("2025-01-30"),
            off("2025-01-31"),
            worked("2025-04-26"),
            off("2025-04-30"),
            off("2025-05-01"),
            off("2025-05-02"))));

    @Test
    void after_acrossTet_leavesItOut() {
        assertThat(calendar.after(day("2025-01-24"), 1)).isEqualTo(day("2025-02-03"));
        assertThat(calendar.after(day("2025-01-22"), 5)).isEqualTo(day("2025-02-05"));
        assertThat(calendar.between(day("2025-01-24"), day("2025-02-02"))).isZero();
    }

    @Test
    void after_aWeekendWorkedInExchange_countsIt() {
        assertThat(calendar.isWorkingDay(day("2025-04-26"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2025-05-02"))).isFalse();
        assertThat(calendar.after(day("2025-04-25"), 1)).isEqualTo(day("2025-04-26"));
        assertThat(calendar.after(day("2025-04-29"), 1)).isEqualTo(day("2025-05-05"));
    }

    @Test
    void after_noDays_isTheStart_alsoOnADayOff() {
        assertThat(calendar.after(day("2025-01-29"), 0)).isEqualTo(day("2025-01-29"));
        assertThat(calendar.after(day("2025-01-29"), 1)).isEqualTo(day("2025-02-03"));
    }

    @Test
    void after_tooManyOrFewerThanNone_isRefused() {
        assertThat(calendar.after(day("2025-01-01"), WorkingCalendar.WORKING_DAYS_MAX))
                .isAfter(day("2028-01-01"));
        assertThatThrownBy(() -> calendar.after(day("2025-01-01"), WorkingCalendar.WORKING_DAYS_MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.after(day("2025-01-01"), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void between_aDayThatIsPast_isNegative() {
        assertThat(calendar.between(day("2025-02-03"), day("2025-01-24"))).isEqualTo(-1);
        assertThat(calendar.between(day("2025-03-14"), day("2025-03-07"))).isEqualTo(-5);
        assertThat(calendar.between(day("2025-03-14"), day("2025-03-14"))).isZero();
    }

    @Test
    void afterAndBetween_ofAnyCalendar_undoEachOther() {
        var random = new Random(112);
        for (var trial = 0; trial < TRIALS; trial++) {
            var any = anyCalendar(random);
            var start = day("2024-12-01").plusDays(random.nextInt(500));
            var workingDays = 1 + random.nextInt(60);
            var end = any.after(start, workingDays);

            assertThat(any.isWorkingDay(end)).isTrue();
            assertThat(any.between(start, end)).isEqualTo(workingDays);
            assertThat(any.between(end, start)).isEqualTo(-workingDays);
            assertThat(any.between(start, end.minusDays(1))).isEqualTo(workingDays - 1);
        }
    }

    @Test
    void between_ofAnyCalendar_isWhatCountingDayByDayGives() {
        var random = new Random(147);
        for (var trial = 0; trial < TRIALS; trial++) {
            var any = anyCalendar(random);
            var from = day("2024-12-01").plusDays(random.nextInt(500));
            var length = random.nextInt(200);
            var counted = IntStream.rangeClosed(1, length)
                    .mapToObj(from::plusDays)
                    .filter(any::isWorkingDay)
                    .count();

            assertThat(any.between(from, from.plusDays(length))).isEqualTo((int) counted);
        }
    }

    @Test
    void reliance_isThatOfTheWeakestYearThatIsCountedThrough() {
        var whole = new DayOff[WorkingYear.DAYS_BY_LAW_MIN];
        var next = new DayOff[WorkingYear.DAYS_BY_LAW_MIN];
        for (var index = 0; index < whole.length; index++) {
            whole[index] = off(day("2025-03-03").plusWeeks(index));
            next[index] = off(day("2026-03-02").plusWeeks(index));
        }
        var years = new WorkingCalendar(
                List.of(year(2025, WorkingYear.State.CONFIRMED, whole), year(2026, WorkingYear.State.PROPOSED, next)));

        assertThat(years.reliance(day("2024-12-31"), day("2025-12-31"))).isEqualTo(new Reliance.Firm());
        assertThat(years.reliance(day("2025-12-30"), day("2026-01-01"))).isEqualTo(new Reliance.Proposed(2026));
        assertThat(years.reliance(day("2025-12-30"), day("2027-01-01"))).isEqualTo(new Reliance.Missing(2027));
        assertThat(years.reliance(day("2024-12-30"), day("2025-01-02"))).isEqualTo(new Reliance.Missing(2024));
    }

    @Test
    void reliance_ofAYearThatLacksDaysOfTheLaw_isMissing() {
        assertThat(calendar.reliance(day("2025-03-03"), day("2025-03-10"))).isEqualTo(new Reliance.Missing(2025));
    }

    private static WorkingCalendar anyCalendar(Random random) {
        var days = new ArrayList<DayOff>();
        for (var day = day("2025-01-01"); day.getYear() == 2025; day = day.plusDays(1)) {
            if (random.nextInt(8) == 0) {
                days.add(DayOff.isWeekend(day) && random.nextBoolean() ? worked(day) : off(day));
            }
        }
        return new WorkingCalendar(List.of(year(2025, WorkingYear.State.CONFIRMED, days.toArray(new DayOff[0]))));
    }

    private static WorkingYear year(int year, WorkingYear.State state, DayOff... days) {
        var document =
                state == WorkingYear.State.CONFIRMED ? Optional.of(DOCUMENT) : Optional.<ApprovingDocument>empty();
        return new WorkingYear(year, state, document, 0, List.of(days));
    }

    private static DayOff off(String day) {
        return off(day(day));
    }

    private static DayOff off(LocalDate day) {
        return new DayOff(day, DayOff.Kind.HOLIDAY, "Nghỉ", "Off", DOCUMENT);
    }

    private static DayOff worked(String day) {
        return worked(day(day));
    }

    private static DayOff worked(LocalDate day) {
        return new DayOff(day, DayOff.Kind.WORKING_WEEKEND, "Làm bù", "Worked", DOCUMENT);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
