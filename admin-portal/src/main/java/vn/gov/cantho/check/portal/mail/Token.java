package vn.gov.cantho.check.portal.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes the link in a mail hard to guess: 256 bits. Only its hash is kept.
 *
 * @param text 43 characters that stand in an address as they are
 */
record Token(String text) {

    private static final int LENGTH_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token make() {
        var bytes = new byte[LENGTH_BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return digest(text);
    }

    /** The hash of what somebody brings; empty when it cannot be a token. */
    static Optional<byte[]> hash(String brought) {
        return TEXT.matcher(brought).matches() ? Optional.of(digest(brought)) : Optional.empty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
