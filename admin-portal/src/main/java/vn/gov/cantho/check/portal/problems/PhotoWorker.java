package vn.gov.cantho.check.portal.problems;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Works off the quarantine, in every portal: the database hands each photo to one of them. Between photos it reads how
 * much waits, and lets contacts be forgotten whose time is over.
 */
final class PhotoWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoWorker.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final PhotoDesk desk;
    private final QuarantineRepository quarantine;
    private final IntakeMetrics metrics;
    private long lookedAtNanos = System.nanoTime() - LOOK_EVERY.toNanos();

    PhotoWorker(PhotoDesk desk, QuarantineRepository quarantine, IntakeMetrics metrics) {
        this.desk = desk;
        this.quarantine = quarantine;
        this.metrics = metrics;
    }

    Duration attempt() throws InterruptedException {
        try {
            look();
            return desk.decideNext() ? Duration.ZERO : POLL;
        } catch (DataAccessException failure) {
            metrics.failed();
            LOG.warn("Photos of problem reports wait: {}", failure.getClass().getName());
            return AFTER_FAILURE;
        }
    }

    private void look() {
        if (System.nanoTime() - lookedAtNanos >= LOOK_EVERY.toNanos()) {
            lookedAtNanos = System.nanoTime();
            quarantine.forgetContacts();
            metrics.backlog(quarantine.backlog());
        }
    }
}
