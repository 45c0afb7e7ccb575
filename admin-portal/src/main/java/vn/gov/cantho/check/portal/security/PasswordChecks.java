package vn.gov.cantho.check.portal.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Where passwords are checked and hashed, for whatever purpose. Each check takes memory, on purpose; so few are made at
 * once, the next ones wait, and those that waited too long are refused.
 */
@Component
public class PasswordChecks {

    private static final int AT_ONCE_MAX = 4;
    static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final PasswordHashes hashes;
    private final Counter refused;
    private final Semaphore free = new Semaphore(AT_ONCE_MAX, true);

    PasswordChecks(PasswordEncoder encoder, MeterRegistry meters) {
        this.hashes = new PasswordHashes(encoder);
        this.refused = meters.counter("portal.sign.in.checks.refused");
        meters.gauge("portal.sign.in.checks.free", free, Semaphore::availablePermits);
    }

    /**
     * What the work comes to, or nothing when too many others were before it. To be called outside of transactions: a
     * connection is not to be held while others are waited for.
     */
    public <T> Optional<T> inTurn(Function<PasswordHashes, T> work) {
        if (!enter()) {
            refused.increment();
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(hashes));
        } finally {
            free.release();
        }
    }

    private boolean enter() {
        try {
            return free.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
