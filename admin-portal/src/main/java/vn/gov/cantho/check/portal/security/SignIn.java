package vn.gov.cantho.check.portal.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and a password. A name nobody has costs as much time and gets the same answer as a wrong password; that
 * an account is locked, or its one-time password too old, is told only to who knows the password.
 */
public class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int NAME_LENGTH_MAX = 60;
    private static final int PASSWORD_LENGTH_MAX = 200;

    private final SignInDirectory directory;
    private final PasswordChecks passwords;
    private final SignInThrottle throttle;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final String hashOfNobody;

    SignIn(
            SignInDirectory directory,
            PasswordChecks passwords,
            SignInThrottle throttle,
            MeterRegistry meters,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
        this.meters = meters;
        this.clock = clock;
        this.events = events;
        this.hashOfNobody = passwords
                .inTurn(encoder -> encoder.encode("nobody has this password"))
                .orElseThrow();
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = attempt.getCredentials() instanceof String text ? text : "";
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "local";
        throttle.attempt(username, address).ifPresent(wait -> {
            refused("delayed", Optional.empty(), address);
            throw new SignInDelayedException(wait);
        });
        var record = known(username);
        var right = matches(password, record.map(SignInRecord::passwordHash).orElse(hashOfNobody), address);
        if (record.isEmpty() || !right) {
            refused("wrong", record, address);
            throw new BadCredentialsException("name or password wrong");
        }
        throttle.succeeded(username, address);
        requireUsable(record.get(), address);
        meters.counter("portal.sign.in", "outcome", "done").increment();
        return signedIn(record.get().account(), attempt);
    }

    private void requireUsable(SignInRecord record, String address) {
        if (!record.open()) {
            refused("locked", Optional.of(record), address);
            throw new LockedException("account or unit locked");
        }
        if (record.isPasswordExpired(clock.instant())) {
            refused("expired", Optional.of(record), address);
            throw new CredentialsExpiredException("one-time password too old");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<SignInRecord> known(String username) {
        return username.length() > NAME_LENGTH_MAX ? Optional.empty() : directory.findForSignIn(username);
    }

    private boolean matches(String password, String hash, String address) {
        if (password.length() > PASSWORD_LENGTH_MAX) {
            return false;
        }
        return passwords.inTurn(encoder -> encoder.matches(password, hash)).orElseThrow(() -> {
            refused("busy", Optional.empty(), address);
            return new SignInDelayedException(PasswordChecks.WAIT_MAX);
        });
    }

    private void refused(String outcome, Optional<SignInRecord> record, String address) {
        meters.counter("portal.sign.in", "outcome", outcome).increment();
        LOG.atInfo()
                .addKeyValue("outcome", outcome)
                .addKeyValue("address", address)
                .log("Sign-in refused");
        events.publishEvent(new SignInRefused(record.map(SignInRecord::account), outcome, address));
    }

    private static Authentication signedIn(ActingAccount account, Authentication attempt) {
        var done = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
        done.setDetails(attempt.getDetails());
        return done;
    }
}
