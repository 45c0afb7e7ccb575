package vn.gov.cantho.check.portal.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** The meters of the relay. */
final class RelayMetrics {

    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong leading = new AtomicLong();
    private final Counter sent;
    private final Counter known;
    private final Counter failures;
    private final Counter refills;

    RelayMetrics(MeterRegistry registry) {
        Gauge.builder("feed_relay_lag_events", lag, AtomicLong::get)
                .description("Committed events that are not in Redis yet, as the leader sees it; 0 on all others")
                .register(registry);
        Gauge.builder("feed_relay_leading", leading, AtomicLong::get)
                .description("1 while this program is the one that relays")
                .register(registry);
        sent = counter(registry, "feed_relay_sent", "Events appended to the stream");
        known = counter(registry, "feed_relay_known", "Events that the stream refused because it had them");
        failures = counter(registry, "feed_relay_failures", "Attempts that failed and were repeated");
        refills = counter(
                registry, "feed_relay_refills", "Times the stream was found empty, torn or foreign and filled again");
    }

    void lag(long events) {
        lag.set(Math.max(events, 0));
    }

    /** Who does not lead does not know either what is missing. */
    void leading(boolean now) {
        leading.set(now ? 1 : 0);
        if (!now) {
            lag.set(0);
        }
    }

    void sent() {
        sent.increment();
    }

    void known() {
        known.increment();
    }

    void failed() {
        failures.increment();
    }

    void refilled() {
        refills.increment();
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
