package vn.gov.cantho.check.portal.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.gov.cantho.check.portal.security.PasswordHashes.Match;

/**
 * Checks a name and a password. A name nobody has, or an account without a password, costs as much time and gets the same
 * answer as a wrong password; that an account is locked is told only to who knows the password.
 */
public class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int NAME_LENGTH_MAX = 60;
    private static final int PASSWORD_LENGTH_MAX = 200;

    private final SignInDirectory directory;
    private final PasswordChecks passwords;
    private final SignInThrottle throttle;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;
    private final Entrance entrance;
    private final String hashOfNobody;

    SignIn(
            SignInDirectory directory,
            PasswordChecks passwords,
            SignInThrottle throttle,
            MeterRegistry meters,
            NoPassword nobody,
            Entrance entrance,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
        this.meters = meters;
        this.hashOfNobody = nobody.hash();
        this.entrance = entrance;
        this.events = events;
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
        var hash = record.flatMap(SignInRecord::passwordHash);
        var match = match(password, hash.orElse(hashOfNobody), address);
        if (hash.isEmpty() || match == Match.NONE) {
            refused("wrong", record, address);
            throw new BadCredentialsException("name or password wrong");
        }
        throttle.succeeded(username, address);
        var known = record.orElseThrow();
        requireUsable(known, address);
        meters.counter("portal.sign.in", "outcome", "done").increment();
        var account = match == Match.FORMER ? renewed(known, hash.get(), password) : known.account();
        return entrance.of(account, attempt.getDetails());
    }

    private void requireUsable(SignInRecord record, String address) {
        if (!record.open()) {
            refused("locked", Optional.of(record), address);
            throw new LockedException("account or unit locked");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<SignInRecord> known(String username) {
        return username.length() > NAME_LENGTH_MAX ? Optional.empty() : directory.findForSignIn(username);
    }

    private Match match(String password, String hash, String address) {
        if (password.length() > PASSWORD_LENGTH_MAX) {
            return Match.NONE;
        }
        return passwords.inTurn(hashes -> hashes.match(password, hash)).orElseThrow(() -> {
            refused("busy", Optional.empty(), address);
            return new SignInDelayedException(PasswordChecks.WAIT_MAX);
        });
    }

    /** Keeps the password in the form of today; when there is no turn for it, or somebody was faster, the next time. */
    private ActingAccount renewed(SignInRecord known, String before, String password) {
        var hash = passwords.inTurn(hashes -> hashes.hash(password));
        hash.ifPresent(now -> directory.renewHash(known.account(), before, now));
        return known(known.account().username()).map(SignInRecord::account).orElse(known.account());
    }

    private void refused(String outcome, Optional<SignInRecord> record, String address) {
        meters.counter("portal.sign.in", "outcome", outcome).increment();
        LOG.atInfo()
                .addKeyValue("outcome", outcome)
                .addKeyValue("address", address)
                .log("Sign-in refused");
        events.publishEvent(new SignInRefused(record.map(SignInRecord::account), outcome, address));
    }
}
