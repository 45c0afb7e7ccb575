package vn.gov.cantho.check.portal.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in was refused unseen because too many failed before; the same for names that exist and names that do not. */
public final class SignInDelayedException extends AuthenticationException {

    private final Duration wait;

    SignInDelayedException(Duration wait) {
        super("too many failed sign-ins");
        this.wait = wait;
    }

    /** How long until the next attempt is looked at. */
    public Duration waitTime() {
        return wait;
    }
}
