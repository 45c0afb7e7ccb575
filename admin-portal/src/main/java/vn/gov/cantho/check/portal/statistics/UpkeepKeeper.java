package vn.gov.cantho.check.portal.statistics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Has the scans looked after every hour, by one portal of all. */
final class UpkeepKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepKeeper.class);

    /** Once a day would do for all but one thing: while nodes of the release before still run, figures are that old. */
    private static final Duration EVERY = Duration.ofHours(1);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final ScanUpkeep upkeep;
    private final AtomicReference<Instant> done;
    private final Counter failed;

    UpkeepKeeper(ScanUpkeep upkeep, InstantSource clock, MeterRegistry registry) {
        this.upkeep = upkeep;
        this.done = new AtomicReference<>(clock.instant());
        Gauge.builder("scan_upkeep_age_seconds", done, known -> age(known, clock))
                .description("How long ago the scans were last looked after, by whichever portal")
                .register(registry);
        failed = Counter.builder("scan_upkeep_failures")
                .description("Rounds of looking after the scans that failed and were repeated")
                .register(registry);
    }

    Duration look() {
        try {
            done.set(upkeep.done());
            done.set(upkeep.look(EVERY));
            return LOOK_EVERY;
        } catch (DataAccessException | TransactionException failure) {
            failed.increment();
            LOG.warn("Scans could not be looked after, which is tried again: {}", failure.getMessage());
            return AFTER_A_FAILURE;
        }
    }

    private static double age(AtomicReference<Instant> done, InstantSource clock) {
        return Math.max(0, Duration.between(done.get(), clock.instant()).toSeconds());
    }
}
