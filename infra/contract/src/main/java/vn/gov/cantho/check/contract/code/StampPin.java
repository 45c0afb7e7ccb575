package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;

/** The digits under the scratch layer of a stamp. Compared in constant time, and never printed by accident. */
public final class StampPin {

    /** The digits of a PIN. */
    public static final int LENGTH = 6;

    /** The characters of a typed text beyond which it is refused unread. */
    public static final int TEXT_MAX = 32;

    private final byte[] digits;

    private StampPin(String digits) {
        this.digits = digits.getBytes(US_ASCII);
    }

    /** The PIN that is a number below a million, with its leading zeros. */
    static StampPin of(int number) {
        var text = Integer.toString(number);
        return new StampPin("0".repeat(LENGTH - text.length()) + text);
    }

    /**
     * Reads what somebody typed. Forgives digits of any width or alphabet, and blanks, hyphens, dots and invisible
     * marks anywhere; empty when anything else is there or the digits are more or fewer than {@link #LENGTH}.
     */
    public static Optional<StampPin> read(CharSequence text) {
        if (text.length() > TEXT_MAX) {
            return Optional.empty();
        }
        var digits = new StringBuilder(LENGTH);
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var digit = Character.digit(character, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (!isForgiven(character)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(new StampPin(digits.toString())) : Optional.empty();
    }

    /** The digits, for the file that a print house gets and for nothing else. */
    public String digits() {
        return new String(digits, US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StampPin pin && MessageDigest.isEqual(digits, pin.digits);
    }

    /** The same for all, so that no table of hashes tells PINs apart. */
    @Override
    public int hashCode() {
        return LENGTH;
    }

    @Override
    public String toString() {
        return "StampPin[hidden]";
    }

    private static boolean isForgiven(char character) {
        return character == '-'
                || character == '.'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
