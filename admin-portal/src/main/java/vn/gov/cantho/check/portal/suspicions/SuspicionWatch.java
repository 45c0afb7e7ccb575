package vn.gov.cantho.check.portal.suspicions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Has the reader look again and again, at its own pace; of several portals one at a time reads. */
final class SuspicionWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SuspicionWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

    private final SuspicionReader reader;
    private final AtomicLong lag = new AtomicLong();
    private final Counter opened;
    private final Counter failed;
    private volatile @Nullable Thread thread;

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

    @Override
    public void start() {
        var created = Thread.ofPlatform().name("suspicion-watch").daemon().unstarted(this::run);
        thread = created;
        created.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            join(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                pause(look());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once; returns how long to wait for the next time. */
    private Duration look() {
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

    private static void pause(Duration pause) throws InterruptedException {
        if (pause.isPositive()) {
            Thread.sleep(pause);
        }
    }

    private static void join(Thread running) {
        try {
            if (!running.join(STOP_TIMEOUT)) {
                LOG.warn("The reading of scans did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
