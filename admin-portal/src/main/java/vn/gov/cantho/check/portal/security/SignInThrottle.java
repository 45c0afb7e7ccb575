package vn.gov.cantho.check.portal.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down: after a few failures each further attempt of a name or an address waits twice as long, up to a
 * limit, and never for good.
 *
 * <p>An attempt is counted before the password is looked at and taken back when it was right, so that many at once
 * cannot slip through between the check and the count.
 */
public class SignInThrottle {

    private static final int ATTEMPTS_BETWEEN_SWEEPS = 256;
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInFailureRepository failures;
    private final TransactionTemplate transaction;
    private final byte[] key;
    private final InstantSource clock;
    private final AtomicInteger attempts = new AtomicInteger();

    SignInThrottle(
            SignInFailureRepository failures, PlatformTransactionManager manager, byte[] key, InstantSource clock) {
        this.failures = failures;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.key = key.clone();
        this.clock = clock;
    }

    /** Counts an attempt; returns how long to wait when it must not be looked at. */
    Optional<Duration> attempt(String username, String address) {
        return attempt(List.of(SignInSubject.name(username), SignInSubject.address(address)));
    }

    /** Counts an attempt that comes without a name, by its address alone; returns how long to wait. */
    public Optional<Duration> attempt(String address) {
        return attempt(List.of(SignInSubject.address(address)));
    }

    /** Counts an attempt by one subject; returns how long to wait. */
    Optional<Duration> attempt(SignInSubject subject) {
        return attempt(List.of(subject));
    }

    /** Forgets the attempts of a subject: the last was right. */
    void succeeded(SignInSubject subject) {
        transaction.executeWithoutResult(_ -> failures.forget(subject.keyedHash(key)));
    }

    private Optional<Duration> attempt(List<SignInSubject> subjects) {
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> {
            for (var subject : subjects) {
                var wait = count(subject, now);
                if (wait.isPresent()) {
                    status.setRollbackOnly();
                    return wait;
                }
            }
            sweepNowAndThen(now);
            return Optional.<Duration>empty();
        }));
    }

    /** Takes the attempt back: the password was right. */
    void succeeded(String username, String address) {
        transaction.executeWithoutResult(_ -> {
            failures.forget(SignInSubject.name(username).keyedHash(key));
            failures.takeBack(SignInSubject.address(address).keyedHash(key), clock.instant());
        });
    }

    /** Takes an attempt without a name back. */
    public void succeeded(String address) {
        transaction.executeWithoutResult(
                _ -> failures.takeBack(SignInSubject.address(address).keyedHash(key), clock.instant()));
    }

    private Optional<Duration> count(SignInSubject subject, Instant now) {
        var hash = subject.keyedHash(key);
        if (failures.count(hash, subject.kind().freeFailures(), subject.kind().delayMax(), now)) {
            return Optional.empty();
        }
        return failures.blockedUntil(hash, now)
                .map(until -> Duration.between(now, until))
                .or(() -> Optional.of(Duration.ofSeconds(1)));
    }

    private void sweepNowAndThen(Instant now) {
        if (attempts.incrementAndGet() % ATTEMPTS_BETWEEN_SWEEPS == 0) {
            failures.sweep(now.minus(KEPT));
        }
    }
}
