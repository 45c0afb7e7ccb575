package vn.gov.cantho.check.contract.gs1;

/** The two check characters of a global model number: weights are primes from the right, modulo 1021. */
final class CheckPair {

    private static final String VALUES =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BITS_PER_DIGIT = 5;
    private static final int MODULUS = 1021;

    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
    };

    private CheckPair() {}

    static boolean isRight(String text, int start, int end) {
        var body = end - 2;
        if (body < start || body - start > PRIMES.length) {
            return false;
        }
        var sum = sum(text, start, body);
        return sum >= 0
                && text.charAt(body) == DIGITS.charAt(sum >> BITS_PER_DIGIT)
                && text.charAt(body + 1) == DIGITS.charAt(sum & 31);
    }

    /** The sum modulo 1021, or a negative number if a character has no value. */
    private static int sum(String text, int start, int end) {
        var sum = 0;
        for (var i = start; i < end; i++) {
            var value = VALUES.indexOf(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            sum += value * PRIMES[end - 1 - i];
        }
        return sum % MODULUS;
    }
}
