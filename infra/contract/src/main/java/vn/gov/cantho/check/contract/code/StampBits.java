package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * The hundred bits of a code, between text and meaning. From the most significant: 1 bit format version,
 * 4 bits key id, 47 bits sealed tag, 48 bits masked content. One thread at a time.
 */
final class StampBits {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_PER_DIGIT = 5;
    private static final int BITS_BELOW_HEAD = 31;
    private static final int ILLEGAL = -1;
    private static final int SKIPPED = -2;
    private static final byte[] VALUES = values();

    private static final Optional<StampReading.Malformed> FINE = Optional.empty();
    private static final Optional<StampReading.Malformed> ILLEGAL_CHARACTER =
            Optional.of(new StampReading.Malformed(StampReading.Flaw.ILLEGAL_CHARACTER));
    private static final Optional<StampReading.Malformed> WRONG_LENGTH =
            Optional.of(new StampReading.Malformed(StampReading.Flaw.WRONG_LENGTH));

    /** The upper 36 of the hundred bits. */
    private long high;

    /** The lower 64 of the hundred bits. */
    private long low;

    /** Takes the bits from a text, or says why it has none. */
    Optional<StampReading.Malformed> read(CharSequence text, int start, int end) {
        high = 0;
        low = 0;
        var digits = 0;
        for (var i = start; i < end; i++) {
            var value = value(text.charAt(i));
            if (value >= 0) {
                high = (high << BITS_PER_DIGIT) | (low >>> (Long.SIZE - BITS_PER_DIGIT));
                low = (low << BITS_PER_DIGIT) | value;
                digits++;
            } else if (value == ILLEGAL) {
                return ILLEGAL_CHARACTER;
            }
        }
        return digits == StampCodes.LENGTH ? FINE : WRONG_LENGTH;
    }

    /** Sets the bits of a code of format version 0. */
    void set(int keyId, long sealed, long masked) {
        high = ((long) keyId << BITS_BELOW_HEAD) | (sealed >>> 16);
        low = (sealed << 48) | masked;
    }

    String text() {
        var text = new byte[StampCodes.LENGTH];
        var upper = high;
        var lower = low;
        for (var i = text.length - 1; i >= 0; i--) {
            text[i] = (byte) DIGITS.charAt((int) lower & 31);
            lower = (lower >>> BITS_PER_DIGIT) | (upper << (Long.SIZE - BITS_PER_DIGIT));
            upper >>>= BITS_PER_DIGIT;
        }
        return new String(text, ISO_8859_1);
    }

    /** The digits of a text that can be read, as {@link #text} writes them. */
    static String digits(String text) {
        var digits = new byte[StampCodes.LENGTH];
        var count = 0;
        for (var i = 0; i < text.length(); i++) {
            var value = value(text.charAt(i));
            if (value >= 0) {
                digits[count++] = (byte) DIGITS.charAt(value);
            }
        }
        return new String(digits, 0, count, ISO_8859_1);
    }

    int version() {
        return (int) (high >>> (BITS_BELOW_HEAD + 4));
    }

    int keyId() {
        return (int) (high >>> BITS_BELOW_HEAD) & StampKey.MAX_ID;
    }

    long sealed() {
        return ((high & ((1L << BITS_BELOW_HEAD) - 1)) << 16) | (low >>> 48);
    }

    long masked() {
        return low & ((1L << 48) - 1);
    }

    private static int value(char character) {
        return character < VALUES.length ? VALUES[character] : ILLEGAL;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) ILLEGAL);
        for (var i = 0; i < DIGITS.length(); i++) {
            var digit = DIGITS.charAt(i);
            values[digit] = (byte) i;
            values[Character.toLowerCase(digit)] = (byte) i;
        }
        "Oo".chars().forEach(lookalike -> values[lookalike] = 0);
        "IiLl".chars().forEach(lookalike -> values[lookalike] = 1);
        "- ".chars().forEach(separator -> values[separator] = SKIPPED);
        return values;
    }
}
