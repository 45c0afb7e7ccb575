package vn.gov.cantho.check.portal.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a session is known by from its sign-in to its end, beside the cookie: random, held by the session alone, kept
 * elsewhere as a hash only.
 */
public record SessionKey(String text) implements Serializable {

    /** The attribute of a session that holds its key. */
    public static final String ATTRIBUTE = SessionKey.class.getName();

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, for a session that begins. */
    public static SessionKey fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(HexFormat.of().formatHex(bytes));
    }

    /** The key of a session; nothing where nobody has signed in. */
    public static Optional<SessionKey> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof SessionKey key ? Optional.of(key) : Optional.empty();
    }

    /** The key of the session whose request this thread works for. */
    public static Optional<SessionKey> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getSession(false)).flatMap(SessionKey::of)
                : Optional.empty();
    }

    /** What is kept of it: SHA-256, 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("The JDK has no SHA-256", failure);
        }
    }

    @Override
    public String toString() {
        return "SessionKey[***]";
    }
}
