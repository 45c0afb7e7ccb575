package vn.gov.cantho.check.resolver.http;

import java.util.concurrent.atomic.AtomicInteger;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** How many connections the event loops of a node hold together, and how many they may. For any thread. */
public final class OpenConnections {

    private final AtomicInteger open = new AtomicInteger();

    /**
     * Makes it and its meters.
     *
     * @param most how many all event loops together may hold
     */
    public OpenConnections(int most, ResolverMetrics metrics) {
        metrics.level("connections", "entries", open::get);
        metrics.level("connections", "entries_max", () -> most);
    }

    /** How many there are now. */
    public int count() {
        return open.get();
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }
}
