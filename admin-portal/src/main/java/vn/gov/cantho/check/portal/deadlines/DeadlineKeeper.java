package vn.gov.cantho.check.portal.deadlines;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.gov.cantho.check.portal.shell.Formats;

/** Has people reminded by day: nobody is to be woken by a deadline. */
final class DeadlineKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineKeeper.class);

    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime UNTIL = LocalTime.of(20, 0);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(30);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Reminders reminders;
    private final InstantSource clock;
    private final Counter failed;

    DeadlineKeeper(Reminders reminders, InstantSource clock, MeterRegistry registry) {
        this.reminders = reminders;
        this.clock = clock;
        failed = Counter.builder("deadline_keeper_failures")
                .description("Rounds of reminding that failed and were repeated")
                .register(registry);
    }

    Duration look() {
        var now = LocalTime.ofInstant(clock.instant(), Formats.ZONE);
        if (now.isBefore(FROM) || now.isAfter(UNTIL)) {
            return LOOK_EVERY;
        }
        try {
            reminders.remind();
            return LOOK_EVERY;
        } catch (DataAccessException | TransactionException failure) {
            failed.increment();
            LOG.warn("Nobody could be reminded of deadlines, which is tried again: {}", failure.getMessage());
            return AFTER_A_FAILURE;
        }
    }
}
