package vn.gov.cantho.check.portal.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks after the canary at its period, and has the feed forget what it did long ago. */
final class CanaryKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CanaryKeeper.class);

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Canary canary;
    private final CanarySettings settings;
    private final Counter flips;
    private final Counter forgotten;
    private final Counter failed;
    private long forgotAtNanos = System.nanoTime();
    private boolean failing;

    CanaryKeeper(Canary canary, CanarySettings settings, MeterRegistry registry) {
        this.canary = canary;
        this.settings = settings;
        Gauge.builder("canary_period_seconds", settings, set -> set.period().toMillis() / 1e3)
                .description("How often the canary is flipped, by all portals together")
                .register(registry);
        flips = counter(registry, "canary_flips", "Recalls and releases of the canary by this portal");
        forgotten =
                counter(registry, "canary_forgotten", "Events of the canary of long ago that the feed has forgotten");
        failed = counter(registry, "canary_failures", "Looks after the canary that failed and were repeated");
    }

    Duration look() {
        try {
            var look = canary.look(settings.period());
            if (look.flipped()) {
                flips.increment();
                forgetOld();
            }
            failing = false;
            return look.next();
        } catch (DataAccessException | TransactionException failure) {
            failed.increment();
            if (!failing) {
                failing = true;
                LOG.warn("The canary could not be flipped, which is tried again: {}", failure.getMessage());
            }
            return settings.period();
        }
    }

    private void forgetOld() {
        var now = System.nanoTime();
        if (now - forgotAtNanos >= FORGET_EVERY.toNanos()) {
            forgotAtNanos = now;
            forgotten.increment(canary.forgetOld());
        }
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
