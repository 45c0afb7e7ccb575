package vn.gov.cantho.check.portal.queues;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday. Holidays are not known here. */
final class WorkingDays {

    private WorkingDays() {}

    /** The working day that is so many working days later. */
    static LocalDate after(LocalDate day, int workingDays) {
        var found = day;
        for (var left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** How many working days come after one day, up to and with the other; negative when the other is earlier. */
    static int between(LocalDate day, LocalDate other) {
        if (other.isBefore(day)) {
            return -between(other, day);
        }
        return (int) day.plusDays(1)
                .datesUntil(other.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
