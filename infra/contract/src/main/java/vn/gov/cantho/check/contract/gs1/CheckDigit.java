package vn.gov.cantho.check.contract.gs1;

/** The last digit of a GTIN, GLN, SSCC and their like: weights 3 and 1 from the right, modulo 10. */
public final class CheckDigit {

    private static final int WEIGHTS = 4;

    private CheckDigit() {}

    /**
     * The digits with their check digit behind them.
     *
     * @param digits what the check digit is for: 1 or more of 0 to 9
     * @throws IllegalArgumentException if there is none, or anything else
     */
    public static String complete(String digits) {
        var sum = sum(digits, 0, digits.length());
        if (digits.isEmpty() || sum < 0) {
            throw new IllegalArgumentException("a check digit is of digits: " + digits);
        }
        return digits + digit(sum);
    }

    /** Whether the text is of digits and its last one is the check digit of the others. */
    public static boolean isRight(String digits) {
        return isRight(digits, 0, digits.length());
    }

    static boolean isRight(String text, int start, int end) {
        var last = end - 1;
        var sum = sum(text, start, last);
        return last > start && sum >= 0 && text.charAt(last) == digit(sum);
    }

    /** The weighted sum, or a negative number if a character is no digit. */
    private static int sum(String text, int start, int end) {
        var sum = 0;
        var weight = 3;
        for (var i = end - 1; i >= start; i--) {
            var value = text.charAt(i) - '0';
            if (value < 0 || value > 9) {
                return -1;
            }
            sum += weight * value;
            weight = WEIGHTS - weight;
        }
        return sum;
    }

    private static char digit(int sum) {
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
