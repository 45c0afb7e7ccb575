package vn.gov.cantho.check.portal.sessions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Ends sessions that nobody comes back to, so that lists are true and open pages close, and forgets those of last year.
 * Every portal does so; the second finds nothing to do. Whether a request is answered does not depend on it.
 */
final class SessionUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(SessionUpkeep.class);

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final SessionLedger ledger;
    private final Counter failed;

    SessionUpkeep(SessionLedger ledger, MeterRegistry registry) {
        this.ledger = ledger;
        failed = Counter.builder("portal_session_upkeep_failures")
                .description("Times that sessions could not be looked after")
                .register(registry);
    }

    Duration tend() {
        try {
            ledger.tend();
        } catch (DataAccessException | TransactionException failure) {
            failed.increment();
            LOG.warn("Sessions could not be looked after, which is tried again: {}", failure.getMessage());
        }
        return PERIOD;
    }
}
