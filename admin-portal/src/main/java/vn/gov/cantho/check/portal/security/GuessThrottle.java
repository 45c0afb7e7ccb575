package vn.gov.cantho.check.portal.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slows down what strangers without an account try, as the sign-in is slowed down, and counted apart from it. */
@Component
public final class GuessThrottle {

    private final SignInThrottle throttle;

    GuessThrottle(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Counts an attempt by its subject and by the network it comes from.
     *
     * @param what is tried, such as {@code dossier-status}
     * @return how long to wait when it must not be looked at
     */
    public Optional<Duration> attempt(String what, String subject, String address) {
        return throttle.attempt(what + ":" + subject, network(what, address));
    }

    /** Takes an attempt back: it was right. */
    public void succeeded(String what, String subject, String address) {
        throttle.succeeded(what + ":" + subject, network(what, address));
    }

    /**
     * Counts an attempt at a short code by its subject alone, wherever it comes from.
     *
     * @param what is tried, such as {@code factor-code}
     * @return how long to wait when it must not be looked at
     */
    public Optional<Duration> attemptCode(String what, String subject) {
        return throttle.attempt(SignInSubject.code(what + ":" + subject));
    }

    /** Takes those attempts back: the last was right. */
    public void succeededCode(String what, String subject) {
        throttle.succeeded(SignInSubject.code(what + ":" + subject));
    }

    /** The part of an address that one subscriber holds. */
    public static String network(String address) {
        return SignInSubject.address(address).text();
    }

    private static String network(String what, String address) {
        return what + "@" + network(address);
    }
}
