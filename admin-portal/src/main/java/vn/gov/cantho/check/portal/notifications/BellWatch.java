package vn.gov.cantho.check.portal.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.gov.cantho.check.portal.background.NoticeChannel;
import vn.gov.cantho.check.portal.shell.OpenPages;

/** Has the bells of open pages ring as soon as somebody was told something, by whichever program. */
final class BellWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BellWatch.class);

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final NoticeChannel channel;
    private final OpenPages pages;
    private final Counter failed;

    BellWatch(NoticeChannel channel, OpenPages pages, MeterRegistry registry) {
        this.channel = channel;
        this.pages = pages;
        failed = Counter.builder("portal_notification_notices_failures")
                .description("Times that notifications could not be heard of and were listened for anew")
                .register(registry);
    }

    /** Waits once; returns how long to wait before the next time. */
    Duration look() {
        try {
            channel.await(WAIT).ifPresentOrElse(this::ring, () -> pages.tell(_ -> true));
            return Duration.ZERO;
        } catch (DataAccessException failure) {
            failed.increment();
            LOG.warn("Notifications could not be heard of, which is tried again: {}", failure.getMessage());
            channel.close();
            return AFTER_A_FAILURE;
        }
    }

    private void ring(List<String> notices) {
        Set<String> accounts = notices.stream().collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            pages.tell(account -> accounts.contains(Long.toString(account.accountId())));
        }
    }
}
