package vn.gov.cantho.check.contract.gs1;

/** Checks of dates and times, which are digits when they come here. */
final class DateChecks {

    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;
    private static final int CENTURY = 100;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private DateChecks() {}

    /** YYMMDD where the day may be 00: the whole month. */
    static boolean isDateOrMonth(String text, int start) {
        // Two digits stand for a year between 1950 and 2099 until 2050, and each fourth of those is a leap year.
        return isDay(pair(text, start), pair(text, start + 2), pair(text, start + 4));
    }

    /** YYMMDD. */
    static boolean isDate(String text, int start) {
        return pair(text, start + 4) > 0 && isDateOrMonth(text, start);
    }

    /** YYYYMMDD. */
    static boolean isLongDate(String text, int start) {
        var year = CENTURY * pair(text, start) + pair(text, start + 2);
        var day = pair(text, start + 6);
        return day > 0 && isDay(year, pair(text, start + 4), day);
    }

    static boolean isHour(String text, int start) {
        return pair(text, start) < 24;
    }

    /** A minute or a second. */
    static boolean isSixtieth(String text, int start) {
        return pair(text, start) < 60;
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > DAYS.length) {
            return false;
        }
        return day <= DAYS[month - 1] || (month == FEBRUARY && day == LEAP_DAY && isLeap(year));
    }

    /** Years below 100 are of a century that begins with a leap year or is never meant. */
    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year < CENTURY || year % CENTURY != 0 || year % (4 * CENTURY) == 0);
    }

    private static int pair(String text, int start) {
        return 10 * (text.charAt(start) - '0') + text.charAt(start + 1) - '0';
    }
}
