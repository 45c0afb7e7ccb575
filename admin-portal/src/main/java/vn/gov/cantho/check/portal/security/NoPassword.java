package vn.gov.cantho.check.portal.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Makes hashes that no password has, for accounts whose owner has yet to choose one and for names that nobody has. They
 * read like all others, so that checking a password against them takes as long.
 */
@Component
public class NoPassword {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SignInSettings settings;
    private final SecureRandom random = new SecureRandom();

    NoPassword(SignInSettings settings) {
        this.settings = settings;
    }

    /** A hash, each time another. */
    public String hash() {
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        settings.argon2MemoryKib(),
                        settings.argon2Iterations(),
                        random(SALT_BYTES),
                        random(HASH_BYTES));
    }

    private String random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
