package vn.gov.cantho.check.portal.sessions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.gov.cantho.check.portal.shell.OpenPages;

/** Has open pages looked at whenever the rights of somebody have changed. */
final class SessionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final AccountNotices notices;
    private final OpenPages pages;
    private final Counter failed;

    SessionWatch(AccountNotices notices, OpenPages pages, MeterRegistry registry) {
        this.notices = notices;
        this.pages = pages;
        failed = Counter.builder("portal_account_notices_failures")
                .description("Times that changes of accounts could not be heard of and were listened for anew")
                .register(registry);
    }

    /** Waits for changes once and looks at those whom they concern; returns how long to wait before the next time. */
    Duration look() {
        try {
            notices.await(WAIT).forEach(change -> pages.look(change::concerns));
            return Duration.ZERO;
        } catch (DataAccessException failure) {
            failed.increment();
            LOG.warn("Changes of accounts could not be heard of, which is tried again: {}", failure.getMessage());
            notices.close();
            return AFTER_A_FAILURE;
        }
    }
}
