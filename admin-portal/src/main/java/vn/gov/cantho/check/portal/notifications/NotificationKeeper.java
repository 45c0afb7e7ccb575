package vn.gov.cantho.check.portal.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Tells of what comes in past the portal, and has old notifications forgotten. Any number of portals may do so. */
final class NotificationKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationKeeper.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final NotificationRepository repository;
    private final Counter failed;
    private long forgotAtNanos = System.nanoTime();

    NotificationKeeper(NotificationRepository repository, MeterRegistry registry) {
        this.repository = repository;
        failed = Counter.builder("notification_keeper_failures")
                .description("Rounds in which nobody could be told of what came in; they are repeated")
                .register(registry);
    }

    Duration look() {
        try {
            if (System.nanoTime() - forgotAtNanos >= FORGET_EVERY.toNanos()) {
                forgotAtNanos = System.nanoTime();
                repository.forgetOld();
            }
            return repository.announceReports() > 0 ? Duration.ZERO : LOOK_EVERY;
        } catch (DataAccessException failure) {
            failed.increment();
            LOG.warn("Nobody could be told of problem reports, which is tried again: {}", failure.getMessage());
            return AFTER_A_FAILURE;
        }
    }
}
