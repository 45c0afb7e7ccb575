package vn.gov.cantho.check.contract.gs1;

/** Checks of components that are more than digits. */
final class TextChecks {

    private static final int IBAN_LENGTH_MIN = 11;
    private static final int IBAN_HEAD = 4;
    private static final int IBAN_MODULUS = 97;
    private static final String IBAN_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private TextChecks() {}

    static boolean isHyphens(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether each % has two hexadecimal digits behind it: names and addresses are encoded a second time inside. */
    static boolean isPercentEncoded(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) == '%' && PercentText.encoded(text, i, end) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is like 2/3: two numbers without leading zeros, the first not above the second. */
    static boolean isPositionInSequence(String text, int start, int end) {
        var slash = text.indexOf('/', start, end);
        if (slash <= start || slash == end - 1 || text.charAt(start) == '0' || text.charAt(slash + 1) == '0') {
            return false;
        }
        return CharacterSet.DIGITS.hasAll(text, start, slash)
                && CharacterSet.DIGITS.hasAll(text, slash + 1, end)
                && NumberChecks.number(text, start, slash) <= NumberChecks.number(text, slash + 1, end);
    }

    /** ISO 13616: a country, then the remainder 1 of everything by 97 when the first four characters go last. */
    static boolean isIban(String text, int start, int end) {
        if (end - start < IBAN_LENGTH_MIN || !CodeLists.GS1.isCountryName(text, start)) {
            return false;
        }
        var body = ibanRemainder(0, text, start + IBAN_HEAD, end);
        return body >= 0 && ibanRemainder(body, text, start, start + IBAN_HEAD) == 1;
    }

    private static int ibanRemainder(int before, String text, int start, int end) {
        var remainder = before;
        for (var i = start; i < end; i++) {
            var value = IBAN_CHARACTERS.indexOf(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % IBAN_MODULUS;
        }
        return remainder;
    }
}
