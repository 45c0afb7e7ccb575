package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

final class NoPasswordTest {

    private final SignInSettings settings = new SignInSettings(1_024, 2, "");
    private final NoPassword nobody = new NoPassword(settings);
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 1_024, 2);

    /** The same form and cost, so that neither the answer nor its time tells an account without a password from others. */
    @Test
    void hash_looksAndCostsLikeThatOfAPassword() {
        var real = Objects.requireNonNull(encoder.encode("bến Ninh Kiều chiều mưa"));
        var none = nobody.hash();

        assertThat(none).hasSameSizeAs(real);
        assertThat(cost(none)).isEqualTo(cost(real));
        assertThat(encoder.matches("bến Ninh Kiều chiều mưa", none)).isFalse();
        assertThat(nobody.hash()).isNotEqualTo(none);
    }

    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf("p=1$"));
    }
}
