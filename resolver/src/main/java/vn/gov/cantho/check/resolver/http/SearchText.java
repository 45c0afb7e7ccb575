package vn.gov.cantho.check.resolver.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.contract.gs1.CheckDigit;
import vn.gov.cantho.check.resolver.render.PathText;

/** Tells what a typed text leads to by itself: the page of a stamp, or of a GTIN. Everything else is searched for. */
final class SearchText {

    private static final int GTIN_LENGTH = 14;
    private static final Set<Integer> GTIN_LENGTHS = Set.of(8, 12, 13, GTIN_LENGTH);

    /** A code has six digits among its characters on average, and words of as many letters have none. */
    private static final int DIGITS_OF_CODE_MIN = 2;

    private SearchText() {}

    /** The path that a text leads to; empty when it is to be searched for. */
    static Optional<String> path(String text, StampCodes codes) {
        var code = code(text);
        return isCode(code, codes)
                ? Optional.of("/q/" + PathText.encode(code))
                : gtin(text).map(gtin -> "/01/" + gtin);
    }

    /** What stands behind the last slash, where somebody pasted the whole address of a stamp. */
    private static String code(String text) {
        var at = text.toLowerCase(Locale.ROOT).lastIndexOf("/q/");
        return at < 0 ? text : text.substring(at + "/q/".length());
    }

    private static boolean isCode(String text, StampCodes codes) {
        return switch (codes.read(text)) {
            case StampReading.Genuine _ -> true;
            case StampReading.Malformed(var flaw) -> isWhole(flaw) && hasDigits(text);
            // Most likely a code with a typing error, whose page says what to do.
            case StampReading.Forged _ -> hasDigits(text);
        };
    }

    private static boolean isWhole(StampReading.Flaw flaw) {
        return flaw == StampReading.Flaw.UNKNOWN_KEY || flaw == StampReading.Flaw.UNKNOWN_VERSION;
    }

    private static boolean hasDigits(String text) {
        return text.chars().filter(SearchText::isDigit).count() >= DIGITS_OF_CODE_MIN;
    }

    private static Optional<String> gtin(String text) {
        var digits = text.replaceAll("[\\s-]", "");
        var right = GTIN_LENGTHS.contains(digits.length())
                && digits.chars().allMatch(SearchText::isDigit)
                && CheckDigit.isRight(digits);
        return right ? Optional.of("0".repeat(GTIN_LENGTH - digits.length()) + digits) : Optional.empty();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
