package vn.gov.cantho.check.contract.gs1;

/** Checks of components that are digits, or begin with some. */
final class NumberChecks {

    /** The shortest GS1 company prefix there is. */
    private static final int COMPANY_PREFIX_MIN = 4;

    /** The media types of ICCBBA are 1 to 10, those of local use 80 to 99; the rest is not given out. */
    private static final int MEDIA_TYPE_MAX = 10;

    private static final int LOCAL_MEDIA_TYPE_MIN = 80;

    private NumberChecks() {}

    /** Whether the text can begin with a company prefix; which prefixes are given out, nobody can know offline. */
    static boolean isCompanyPrefix(String text, int start, int end) {
        return end - start >= COMPANY_PREFIX_MIN && CharacterSet.DIGITS.hasAll(text, start, start + COMPANY_PREFIX_MIN);
    }

    static boolean isZero(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    static boolean isOneOf(String digits, String text, int place) {
        return digits.indexOf(text.charAt(place)) >= 0;
    }

    static boolean isMediaType(String text, int start, int end) {
        var type = number(text, start, end);
        return (type >= 1 && type <= MEDIA_TYPE_MAX) || type >= LOCAL_MEDIA_TYPE_MIN;
    }

    /** Whether the first half is a piece, counted from 1, of as many as the second half says. */
    static boolean isPieceOfTotal(String text, int start, int end) {
        var half = start + (end - start) / 2;
        var piece = number(text, start, half);
        return piece >= 1 && piece <= number(text, half, end);
    }

    /** The value of at most 18 digits. */
    static long number(String text, int start, int end) {
        var number = 0L;
        for (var i = start; i < end; i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }
}
