package vn.gov.cantho.check.portal.shell;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How dates, times and numbers are written: 05/09/2026, 14:05, 1.234,5 (English: 1,234.5). */
public final class Formats {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter EXACT_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private Formats() {}

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Day and minute in the time of Cần Thơ. */
    public static String time(Instant time) {
        return TIME.format(time.atZone(ZONE));
    }

    /** Day and second in the time of Cần Thơ. */
    public static String exactTime(Instant time) {
        return EXACT_TIME.format(time.atZone(ZONE));
    }

    /** A number in the language of the page, with at most three decimals. */
    public static String number(Number number) {
        return number(number, Texts.language());
    }

    /** Anything a list or a text may show; nothing shows as the empty text. */
    static String text(@Nullable Object value, Locale language) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional ->
                optional.map(present -> text(present, language)).orElse("");
            case LocalDate date -> date(date);
            case Instant time -> time(time);
            case Number number -> number(number, language);
            case Object other -> other.toString();
        };
    }

    private static String number(Number number, Locale language) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(language)).format(number);
    }
}
