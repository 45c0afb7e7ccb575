package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts working days. A term begins on the day after what sets it off (Bộ luật Dân sự, Điều 147): the first working day is
 * one that follows the start, whatever the start is. Days before or after all recorded years are worked but on weekends.
 */
final class WorkingCalendar {

    /** How far is counted at once, in working days. */
    static final int WORKING_DAYS_MAX = 1_000;

    private static final int DAYS_OF_WEEK = 7;
    private static final int WORKED_OF_WEEK = 5;

    private final NavigableMap<Integer, WorkingYear> years = new TreeMap<>();
    private final NavigableMap<LocalDate, DayOff> days = new TreeMap<>();

    WorkingCalendar(List<WorkingYear> recorded) {
        for (var year : recorded) {
            years.put(year.year(), year);
            year.days().forEach(day -> days.put(day.day(), day));
        }
    }

    boolean isWorkingDay(LocalDate day) {
        var off = days.get(day);
        return off == null ? !DayOff.isWeekend(day) : off.kind() == DayOff.Kind.WORKING_WEEKEND;
    }

    LocalDate after(LocalDate start, int workingDays) {
        if (workingDays < 0 || workingDays > WORKING_DAYS_MAX) {
            throw new IllegalArgumentException("0 to " + WORKING_DAYS_MAX + " working days, not " + workingDays);
        }
        var day = start;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -workedAfter(to, from) : workedAfter(from, to);
    }

    Reliance reliance(LocalDate from, LocalDate to) {
        var first = from.plusDays(1).getYear();
        for (var year = first; year <= to.getYear(); year++) {
            var recorded = years.get(year);
            if (recorded == null || recorded.daysLacking() > 0) {
                return new Reliance.Missing(year);
            }
        }
        return years.tailMap(first, true).headMap(to.getYear(), true).values().stream()
                .filter(year -> year.state() == WorkingYear.State.PROPOSED)
                .<Reliance>map(year -> new Reliance.Proposed(year.year()))
                .findFirst()
                .orElseGet(Reliance.Firm::new);
    }

    /** How many days are worked after the one and up to the other, which is not before it. */
    private int workedAfter(LocalDate from, LocalDate to) {
        var span = ChronoUnit.DAYS.between(from, to);
        var worked = span / DAYS_OF_WEEK * WORKED_OF_WEEK;
        for (var day = to.minusDays(span % DAYS_OF_WEEK); day.isBefore(to); ) {
            day = day.plusDays(1);
            worked += DayOff.isWeekend(day) ? 0 : 1;
        }
        for (var day : days.subMap(from, false, to, true).keySet()) {
            worked += (isWorkingDay(day) ? 1 : 0) - (DayOff.isWeekend(day) ? 0 : 1);
        }
        return Math.toIntExact(worked);
    }
}
