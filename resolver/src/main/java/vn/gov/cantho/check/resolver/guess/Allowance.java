package vn.gov.cantho.check.resolver.guess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * How often each network may do something: a number of times at once and then once every so often. Only one time a
 * network is kept, the moment at which all would be earned back, and who is refused changes nothing of it. For any number
 * of threads; every node counts for itself.
 */
final class Allowance {

    private final Cache<String, AtomicLong> networks;
    private final Ticker ticker;
    private final long every;
    private final long atOnce;

    /**
     * Makes one.
     *
     * @param thing what the meters call those who are known
     * @param networksMax how many are known; those that do least are forgotten
     */
    Allowance(String thing, int networksMax, int times, Duration every, ResolverMetrics metrics, Ticker ticker) {
        this.ticker = ticker;
        this.every = every.toNanos();
        this.atOnce = Math.multiplyExact(this.every, times);
        // Who has done nothing for so long has all back, and need not be remembered. Who goes on being refused is
        // kept longer, which harms nobody: a new value in the cache for each refusal would cost more than its rest.
        this.networks = Caffeine.newBuilder()
                .maximumSize(networksMax)
                .expireAfterAccess(Duration.ofNanos(atOnce))
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
        metrics.level(thing, "entries", networks::estimatedSize);
        metrics.level(thing, "entries_max", () -> networksMax);
    }

    /**
     * Notes that a network does it.
     *
     * @return how long until it may; zero when it may now
     */
    Duration spend(String network) {
        var now = ticker.read();
        return spend(networks.get(network, _ -> new AtomicLong(now)), now);
    }

    private Duration spend(AtomicLong until, long now) {
        while (true) {
            var before = until.get();
            var after = (before - now < 0 ? now : before) + every;
            var early = after - now - atOnce;
            if (early > 0) {
                return Duration.ofNanos(early);
            }
            if (until.compareAndSet(before, after)) {
                return Duration.ZERO;
            }
        }
    }
}
