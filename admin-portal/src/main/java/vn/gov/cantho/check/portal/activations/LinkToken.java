package vn.gov.cantho.check.portal.activations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The secret of a link: 160 random bits, in letters and digits that nobody reads for one another. */
record LinkToken(String text) {

    static final int LENGTH_MAX = 32;

    // Thirty-two, so that each holds five bits; without i, l, o and u.
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken fresh() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH_MAX, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return new LinkToken(text.toString());
    }

    /** Whether it can be one at all. */
    boolean isWellFormed() {
        return text.length() == LENGTH_MAX && text.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0);
    }

    /** What is kept of it: SHA-256, 32 bytes. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("The JDK has no SHA-256", failure);
        }
    }

    @Override
    public String toString() {
        return "LinkToken[***]";
    }
}
