package vn.gov.cantho.check.portal.approvals;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which offices work: Monday to Friday, until public holidays are data. */
final class WorkingDays {

    private WorkingDays() {}

    /** The day so many working days after another, which does not count itself. */
    static LocalDate after(LocalDate start, int workingDays) {
        var day = start;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
