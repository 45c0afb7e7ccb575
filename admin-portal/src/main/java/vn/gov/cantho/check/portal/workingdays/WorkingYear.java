package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A year of the catalogue.
 *
 * @param confirmedBy the document that fixes the days of the year; empty while it is proposed
 * @param version counts the changes of the year and its days
 * @param days in the order of the calendar
 */
public record WorkingYear(
        int year, State state, Optional<ApprovingDocument> confirmedBy, int version, List<DayOff> days) {

    /** How many days the law gives that fall on days of work or are made up for (Bộ luật Lao động, Điều 112). */
    public static final int DAYS_BY_LAW_MIN = 11;

    /** What the days of a year rest on. */
    public enum State {
        /** They are what is expected. */
        PROPOSED,
        /** A document fixes them. */
        CONFIRMED
    }

    public WorkingYear {
        days = List.copyOf(days);
    }

    /** How many days of the law are not recorded yet; 0 when none lacks. An exchange takes one day and gives one. */
    public int daysLacking() {
        return Math.max(
                0, DAYS_BY_LAW_MIN - days.stream().mapToInt(WorkingYear::weight).sum());
    }

    /** The day as it is recorded. */
    public Optional<DayOff> find(LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst();
    }

    private static int weight(DayOff day) {
        return switch (day.kind()) {
            case HOLIDAY -> DayOff.isWeekend(day.day()) ? 0 : 1;
            case WORKING_WEEKEND -> -1;
        };
    }
}
