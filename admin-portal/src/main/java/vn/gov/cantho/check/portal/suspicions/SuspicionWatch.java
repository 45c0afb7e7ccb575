package vn.gov.cantho.check.portal.suspicions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Has the reader look again and again, at its own pace; of several portals one at a time reads. */
final class SuspicionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SuspicionWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final SuspicionReader reader;
    private final AtomicLong lag = new AtomicLong();
    private final Counter opened;
    private final Counter failed;

    SuspicionWatch(SuspicionReader reader, MeterRegistry registry) {
        this.reader = reader;
        Gauge.builder("suspicion_reader_lag_seconds", lag, AtomicLong::get)
                .description("How far behind the reading of scans is, as who reads saw it; 0 when it has caught up")
                .register(registry);
        opened = Counter.builder("suspicion_opened")
                .description("Suspicions that were opened")
                .register(registry);
        failed = Counter.builder("suspicion_reader_failures")
                .description("Looks at scans that failed and were repeated")
                .register(registry);
    }

    /** Looks once; returns how long to wait for the next time. */
    Duration look() {
        try {
            var look = reader.look();
            lag.set(look.lag().toSeconds());
            opened.increment(look.opened());
            return look.more() ? Duration.ZERO : LOOK_EVERY;
        } catch (DataAccessException | TransactionException failure) {
            failed.increment();
            LOG.warn("Scans could not be read for suspicions, which is tried again: {}", failure.getMessage());
            return AFTER_A_FAILURE;
        }
    }
}
