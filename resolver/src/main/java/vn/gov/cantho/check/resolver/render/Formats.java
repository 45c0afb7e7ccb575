package vn.gov.cantho.check.resolver.render;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Dates, times and numbers as Vietnam writes them, in both languages. */
final class Formats {

    /** The zone of all days and times that people read. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int TIME_LENGTH = 19;

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
        return time(instant, true);
    }

    /** A time of the day and the day, such as 14:05 22/11/2026. */
    static String time(Instant instant) {
        return time(instant, false);
    }

    /** A number such as 1.234,5. */
    static String number(BigDecimal number) {
        // Not shared: it may serve one thread at a time.
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"))).format(number);
    }

    /** A number such as 1.234. */
    static String number(long number) {
        var digits = Long.toString(number);
        var out = new StringBuilder(digits.length() + digits.length() / 3);
        for (var i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0 && digits.charAt(i - 1) != '-') {
                out.append('.');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    private static String time(Instant instant, boolean exact) {
        var time = LocalDateTime.ofInstant(instant, ZONE);
        var out = two(new StringBuilder(TIME_LENGTH), time.getHour()).append(':');
        two(out, time.getMinute());
        if (exact) {
            two(out.append(':'), time.getSecond());
        }
        two(out.append(' '), time.getDayOfMonth()).append('/');
        return two(out, time.getMonthValue()).append('/').append(time.getYear()).toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static String two(int number) {
        return two(new StringBuilder(2), number).toString();
    }
}
