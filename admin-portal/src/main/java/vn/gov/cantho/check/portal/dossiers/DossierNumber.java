package vn.gov.cantho.check.portal.dossiers;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a dossier (mã hồ sơ) such as {@code HS-26-7K3M-9PQ4}: the year, seven characters drawn at random, so that
 * nobody counts on from their own, and one that checks them.
 *
 * <p>There are 31 characters, without those that look alike; 31 is a prime, so that every single wrong character and every
 * two that changed places are found.
 */
public record DossierNumber(String value) {

    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 7;
    private static final int HALF = 4;
    private static final int LENGTH_MAX = 30;

    /** Draws a number of a year. */
    static DossierNumber draw(SecureRandom random, int year) {
        var drawn = new StringBuilder();
        random.ints(DRAWN, 0, CHARACTERS.length()).forEach(index -> drawn.append(CHARACTERS.charAt(index)));
        var yearText = String.format(Locale.ROOT, "%02d", year % 100);
        drawn.append(check(yearText, drawn));
        return new DossierNumber("HS-" + yearText + "-" + drawn.substring(0, HALF) + "-" + drawn.substring(HALF));
    }

    /** Reads a number as somebody typed it, in any case and with or without hyphens; nothing when the check fails. */
    public static Optional<DossierNumber> read(String typed) {
        if (typed.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!plain.matches("HS[0-9]{2}[" + CHARACTERS + "]{8}")) {
            return Optional.empty();
        }
        var year = plain.substring(2, 4);
        var drawn = plain.substring(4);
        return drawn.charAt(DRAWN) == check(year, drawn.substring(0, DRAWN))
                ? Optional.of(
                        new DossierNumber("HS-" + year + "-" + drawn.substring(0, HALF) + "-" + drawn.substring(HALF)))
                : Optional.empty();
    }

    private static char check(String year, CharSequence drawn) {
        var sum = (year.charAt(0) - '0') * 9 + (year.charAt(1) - '0') * 10;
        for (var index = 0; index < DRAWN; index++) {
            sum += CHARACTERS.indexOf(drawn.charAt(index)) * (index + 2);
        }
        return CHARACTERS.charAt(sum % CHARACTERS.length());
    }
}
