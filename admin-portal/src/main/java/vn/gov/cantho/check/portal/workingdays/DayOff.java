package vn.gov.cantho.check.portal.workingdays;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that is not what its place in the week says.
 *
 * @param nameVi what it is for, 3 to 100 characters
 * @param nameEn the same in English
 * @param document what fixes it
 */
public record DayOff(LocalDate day, Kind kind, String nameVi, String nameEn, ApprovingDocument document) {

    /** Which way it differs. */
    public enum Kind {
        /** Off by law, made up for, or in exchange for a weekend that is worked. */
        HOLIDAY,
        /** A Saturday or Sunday that is worked in exchange. */
        WORKING_WEEKEND
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
