package vn.gov.cantho.check.portal.accounts;

import java.time.InstantSource;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes one-time passwords, each for one account. */
@Component
class OneTimePasswords {

    private final PasswordEncoder encoder;
    private final InstantSource clock;

    OneTimePasswords(PasswordEncoder encoder, InstantSource clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    OneTimePassword make() {
        var text = Passwords.generate();
        return new OneTimePassword(text, Objects.requireNonNull(encoder.encode(text)), clock.instant());
    }
}
