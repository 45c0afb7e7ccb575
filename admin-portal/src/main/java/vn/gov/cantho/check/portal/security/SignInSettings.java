package vn.gov.cantho.check.portal.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a sign-in costs and remembers.
 *
 * @param argon2MemoryKib memory of one password check; 19 MiB is what OWASP asks for with two passes
 * @param argon2Iterations passes over that memory
 * @param throttleKeyFile secret under which names and addresses are counted; the same on every node; empty means a new
 *     one at each start
 */
@ConfigurationProperties("check.sign-in")
public record SignInSettings(
        @DefaultValue("19456") int argon2MemoryKib,
        @DefaultValue("2") int argon2Iterations,
        @DefaultValue("") String throttleKeyFile) {

    public SignInSettings {
        if (argon2MemoryKib < 1024 || argon2MemoryKib > 1_048_576) {
            throw new IllegalArgumentException("check.sign-in.argon2-memory-kib must be between 1024 and 1048576");
        }
        if (argon2Iterations < 1 || argon2Iterations > 20) {
            throw new IllegalArgumentException("check.sign-in.argon2-iterations must be between 1 and 20");
        }
    }
}
