package vn.gov.cantho.check.portal.measures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.CityProgram;

/**
 * Opens accounts whose lock the city did not confirm in time, on behalf of the city. Any number of portals may do so at
 * once: each lock lapses in one of them. One that cannot lapse is tried again and keeps no other waiting.
 */
@Component
class LapsingLocks {

    private static final Logger LOG = LoggerFactory.getLogger(LapsingLocks.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE_MAX = 200;
    private static final String NAME = "lapsing-locks";

    private final MeasureRepository measures;
    private final MeasureSteps steps;
    private final CityProgram city;
    private final TransactionTemplate transaction;
    private final Counter failed;

    LapsingLocks(
            MeasureRepository measures,
            MeasureSteps steps,
            CityProgram city,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.measures = measures;
        this.steps = steps;
        this.city = city;
        this.transaction = new TransactionTemplate(transactions);
        failed = Counter.builder("lock_lapse_failures")
                .description("Locks that were to lapse and could not, which is tried again")
                .register(meters);
    }

    /** Lets go all that is due; returns how long to wait before the next look. */
    Duration look() {
        try {
            lapseAll();
        } catch (DataAccessException | TransactionException failure) {
            failed(failure);
        }
        return LOOK_EVERY;
    }

    /** Lets go all that is due; returns how many locks that were. */
    int lapseAll() {
        return Acting.as(city.as(NAME), () -> {
            List<Measure> due = transaction.execute(_ -> measures.lapsed(AT_ONCE_MAX));
            return due.stream().mapToInt(this::lapse).sum();
        });
    }

    private int lapse(Measure lock) {
        try {
            Boolean lapsed = transaction.execute(_ -> steps.lapse(lock));
            return lapsed ? 1 : 0;
        } catch (DataAccessException | TransactionException failure) {
            failed(failure);
            return 0;
        }
    }

    private void failed(Exception failure) {
        failed.increment();
        LOG.warn("A lock that nobody confirmed could not lapse, which is tried again: {}", failure.getMessage());
    }
}
