package vn.gov.cantho.check.portal.products;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A global trade item number in its form of 14 digits.
 *
 * <p>The check digit is the one of GS1: from the right, weights 3, 1, 3, 1 …; the sum with the check digit is a multiple of
 * ten.
 */
public record Gtin(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");
    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);
    private static final int LENGTH = 14;

    public Gtin {
        if (!DIGITS.matcher(digits).matches() || !isSumRight(digits)) {
            throw new IllegalArgumentException("not a GTIN-14");
        }
    }

    /** What a typed text turned out to be. */
    public sealed interface Reading {

        /** A GTIN, normalised. */
        record WellFormed(Gtin gtin) implements Reading {}

        /** No GTIN, or none that is unique in the world. */
        record Malformed(Flaw flaw) implements Reading {}
    }

    /** Why a text is no GTIN. The order is the order of the checks. */
    public enum Flaw {
        LENGTH,
        CHECK_DIGIT,
        /** Prefixes 02, 04 and 2: given inside one shop or region, and again by the next. */
        RESTRICTED
    }

    /** Reads a GTIN-8, -12, -13 or -14; spaces and hyphens between the digits are forgiven. */
    public static Reading read(String text) {
        var typed = text.replaceAll("[\\s-]", "");
        if (!typed.matches("[0-9]+") || !LENGTHS.contains(typed.length())) {
            return new Reading.Malformed(Flaw.LENGTH);
        }
        var digits = "0".repeat(LENGTH - typed.length()) + typed;
        if (!isSumRight(digits) || digits.chars().allMatch(digit -> digit == '0')) {
            return new Reading.Malformed(Flaw.CHECK_DIGIT);
        }
        return isRestricted(typed.length(), digits)
                ? new Reading.Malformed(Flaw.RESTRICTED)
                : new Reading.WellFormed(new Gtin(digits));
    }

    private static boolean isSumRight(String digits) {
        var sum = 0;
        for (var i = 0; i < LENGTH; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    private static boolean isRestricted(int typedLength, String digits) {
        if (typedLength == 8) {
            return digits.charAt(6) == '0' || digits.charAt(6) == '2';
        }
        var body = digits.substring(1);
        return body.startsWith("2") || body.startsWith("02") || body.startsWith("04");
    }
}
