package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a day off must be like; the table asks the same. */
final class CalendarRules {

    static final int TEXT_MIN = 3;
    static final int TEXT_MAX = 100;

    private CalendarRules() {}

    static DayOff tidy(DayOff typed) {
        return new DayOff(
                typed.day(), typed.kind(), tidy(typed.nameVi()), tidy(typed.nameEn()), tidy(typed.document()));
    }

    static ApprovingDocument tidy(ApprovingDocument typed) {
        return new ApprovingDocument(tidy(typed.number()), typed.day());
    }

    static List<CalendarFlaw> flaws(int year, DayOff tidy, LocalDate today) {
        var flaws = new ArrayList<CalendarFlaw>();
        if (tidy.day().getYear() != year) {
            flaws.add(new CalendarFlaw("day", "workingdays.flaw.day"));
        } else if (tidy.kind() == DayOff.Kind.WORKING_WEEKEND && !DayOff.isWeekend(tidy.day())) {
            flaws.add(new CalendarFlaw("day", "workingdays.flaw.weekend"));
        }
        if (!isText(tidy.nameVi())) {
            flaws.add(new CalendarFlaw("nameVi", "workingdays.flaw.name"));
        }
        if (!isText(tidy.nameEn())) {
            flaws.add(new CalendarFlaw("nameEn", "workingdays.flaw.name"));
        }
        flaws.addAll(flaws(tidy.document(), today));
        return flaws;
    }

    static List<CalendarFlaw> flaws(ApprovingDocument tidy, LocalDate today) {
        var flaws = new ArrayList<CalendarFlaw>();
        if (!isText(tidy.number())) {
            flaws.add(new CalendarFlaw("number", "workingdays.flaw.number"));
        }
        if (tidy.day().isAfter(today)) {
            flaws.add(new CalendarFlaw("signed", "workingdays.flaw.signed"));
        }
        return flaws;
    }

    private static boolean isText(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= TEXT_MIN && length <= TEXT_MAX;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
