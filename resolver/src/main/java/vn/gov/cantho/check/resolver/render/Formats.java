package vn.gov.cantho.check.resolver.render;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Dates, times and numbers as Vietnam writes them, in both languages. */
final class Formats {

    /** The zone of all days and times that people read. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Formats() {}

    /** A day such as 05/09/2026. */
    static String date(LocalDate date) {
        return two(date.getDayOfMonth()) + '/' + two(date.getMonthValue()) + '/' + date.getYear();
    }

    /** The day in Vietnam. */
    static String date(Instant instant) {
        return date(instant.atZone(ZONE).toLocalDate());
    }

    /** A time of the day and the day, such as 14:05:09 22/11/2026. */
    static String exactTime(Instant instant) {
        var time = instant.atZone(ZONE);
        return clock(time) + ':' + two(time.getSecond()) + ' ' + date(time.toLocalDate());
    }

    /** A time of the day and the day, such as 14:05 22/11/2026. */
    static String time(Instant instant) {
        var time = instant.atZone(ZONE);
        return clock(time) + ' ' + date(time.toLocalDate());
    }

    /** A number such as 1.234,5. */
    static String number(BigDecimal number) {
        // Not shared: it may serve one thread at a time.
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"))).format(number);
    }

    /** A number such as 1.234. */
    static String number(long number) {
        return number < 1_000 ? Long.toString(number) : number(BigDecimal.valueOf(number));
    }

    private static String clock(ZonedDateTime time) {
        return two(time.getHour()) + ':' + two(time.getMinute());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
