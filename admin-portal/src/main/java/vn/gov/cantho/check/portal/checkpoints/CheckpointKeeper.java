package vn.gov.cantho.check.portal.checkpoints;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks again and again whether the trail is to be signed, and says how old the newest checkpoint is. */
final class CheckpointKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Checkpoints checkpoints;
    private final CheckpointSettings settings;
    private final AtomicReference<Instant> newest;
    private final AtomicInteger contradicted = new AtomicInteger();
    private final Counter failed;

    CheckpointKeeper(
            Checkpoints checkpoints, CheckpointSettings settings, InstantSource clock, MeterRegistry registry) {
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.newest = new AtomicReference<>(clock.instant());
        Gauge.builder("audit_checkpoint_age_seconds", newest, known -> age(known, clock))
                .description("How long ago the newest checkpoint in the folder of this portal was signed")
                .register(registry);
        Gauge.builder("audit_checkpoint_contradicted", contradicted, AtomicInteger::get)
                .description("1 while the trail is not what was signed")
                .register(registry);
        failed = Counter.builder("audit_checkpoint_failures")
                .description("Looks at the end of the trail that failed and were repeated")
                .register(registry);
    }

    Duration look() {
        try {
            switch (checkpoints.look(settings.checkpointEvery(), settings.checkpointEntries())) {
                case CheckpointLook.Kept kept -> {
                    contradicted.set(0);
                    kept.newest().ifPresent(newest::set);
                }
                case CheckpointLook.Contradicted found -> contradicted(found);
            }
        } catch (DataAccessException | TransactionException | UncheckedIOException failure) {
            failed.increment();
            LOG.warn("The trail could not be signed, which is tried again: {}", failure.getMessage());
        }
        return LOOK_EVERY;
    }

    private void contradicted(CheckpointLook.Contradicted found) {
        if (contradicted.getAndSet(1) == 0) {
            LOG.error(
                    "The trail is not what was signed at {}, position {}: {}. Nothing more is signed.",
                    found.signed().at(),
                    found.signed().position(),
                    found.why());
        }
    }

    private static double age(AtomicReference<Instant> newest, InstantSource clock) {
        return Math.max(0, Duration.between(newest.get(), clock.instant()).toSeconds());
    }
}
