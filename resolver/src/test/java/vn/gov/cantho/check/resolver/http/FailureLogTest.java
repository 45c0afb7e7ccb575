package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How many lines failures may write. */
final class FailureLogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
    private long now = Long.MAX_VALUE - 10;
    private final FailureLog log = new FailureLog(() -> now);

    @BeforeEach
    void listen() {
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        lines.stop();
    }

    @Test
    void failures_manyInASecond_leaveFiveLinesAndTheNextSaysHowManyWereLeftOut() {
        for (var failure = 0; failure < 50; failure++) {
            log.unavailable("id-" + failure, 503);
            log.broken("id-" + failure, new IllegalStateException("made up"));
        }
        assertThat(lines.list).hasSize(FailureLog.LINES_MAX);

        now += TimeUnit.SECONDS.toNanos(1);
        log.unavailable("next", 503);

        assertThat(lines.list).hasSize(FailureLog.LINES_MAX + 1);
        assertThat(lines.list.getLast().getKeyValuePairs().toString())
                .contains("requestId=\"next\"", "status=\"503\"", "leftOut=\"95\"");
    }

    @Test
    void failure_ofOurs_hasItsStack() {
        log.broken("some-id", new IllegalStateException("made up"));

        assertThat(lines.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("made up");
        assertThat(lines.list.getFirst().getKeyValuePairs().toString()).contains("leftOut=\"0\"");
    }
}
