package vn.gov.cantho.check.resolver.report;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * What a report is followed by: 80 bits as 16 characters of Crockford's base 32, in groups of four. Whoever has it reads
 * the answer; it opens nothing else.
 *
 * @param text the 16 characters, upper case, without hyphens
 */
public record TrackingCode(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS_PER_DIGIT = 5;

    /** The longest text that is read: all groups apart and some blanks around. */
    private static final int TEXT_MAX = 40;

    /** Makes a code of the first 80 bits of what must be as good as random. */
    static TrackingCode of(byte[] random) {
        var out = new StringBuilder(LENGTH);
        for (var bit = 0; bit < LENGTH * BITS_PER_DIGIT; bit += BITS_PER_DIGIT) {
            // The five bits may lie across two bytes.
            var pair = Byte.toUnsignedInt(random[bit / 8]) << 8
                    | (bit / 8 + 1 < random.length ? Byte.toUnsignedInt(random[bit / 8 + 1]) : 0);
            out.append(DIGITS.charAt(pair >>> (16 - BITS_PER_DIGIT - bit % 8) & 31));
        }
        return new TrackingCode(out.toString());
    }

    /** Reads what somebody typed: any case, hyphens and blanks anywhere, O for 0 and I or L for 1. */
    public static Optional<TrackingCode> read(String typed) {
        if (typed.length() > TEXT_MAX) {
            return Optional.empty();
        }
        var out = new StringBuilder(LENGTH);
        for (var i = 0; i < typed.length(); i++) {
            var character = Character.toUpperCase(typed.charAt(i));
            if (character != '-' && !Character.isWhitespace(character)) {
                out.append(digit(character));
            }
        }
        var text = out.toString();
        return text.length() == LENGTH && text.chars().allMatch(character -> DIGITS.indexOf(character) >= 0)
                ? Optional.of(new TrackingCode(text))
                : Optional.empty();
    }

    private static char digit(char character) {
        return switch (character) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> character;
        };
    }

    /** The code as people write it down: {@code 7K3M-Q0ZT-1B5C-9XWV}. */
    public String grouped() {
        var out = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (var from = 0; from < LENGTH; from += GROUP) {
            out.append(from == 0 ? "" : "-").append(text, from, from + GROUP);
        }
        return out.toString();
    }

    /** What the database knows it by: with 80 random bits nobody finds the code of a hash. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", failure);
        }
    }
}
