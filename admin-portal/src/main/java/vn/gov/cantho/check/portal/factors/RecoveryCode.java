package vn.gov.cantho.check.portal.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** A code that stands in for a lost device, once: 80 random bits in 16 letters and figures that nobody reads for one another. */
record RecoveryCode(String text) {

    static final int LENGTH_MAX = 16;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode fresh() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH_MAX, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return new RecoveryCode(text.toString());
    }

    /** As somebody typed it: small letters count, and O, I and L are taken for the figures that they look like. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** Whether it can be one at all. */
    boolean isWellFormed() {
        return text.length() == LENGTH_MAX && text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** In groups of four, for paper. */
    String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What is kept of it: SHA-256, which is enough for 80 random bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("The JDK has no SHA-256", failure);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode[***]";
    }
}
