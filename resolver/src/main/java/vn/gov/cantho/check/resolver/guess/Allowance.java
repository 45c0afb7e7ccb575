package vn.gov.cantho.check.resolver.guess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * How often each network may do something: a number of times at once and then once every so often. Only one time a
 * network is kept, the moment at which all would be earned back. For any number of threads; every node counts for
 * itself.
 */
final class Allowance {

    private final Cache<String, Spent> networks;
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
        // Who has done nothing for so long has all back, and need not be remembered.
        this.networks = Caffeine.newBuilder()
                .maximumSize(networksMax)
                .expireAfterWrite(Duration.ofNanos(atOnce))
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
        var spent = networks.asMap().merge(network, new Spent(now + every, 0), (before, _) -> spend(before, now));
        return Duration.ofNanos(spent.early());
    }

    private Spent spend(Spent before, long now) {
        var until = (before.until() - now < 0 ? now : before.until()) + every;
        var over = until - now - atOnce;
        return over > 0 ? new Spent(before.until(), over) : new Spent(until, 0);
    }

    /**
     * What a network has spent.
     *
     * @param until when all of it is earned back, on the clock of the ticker
     * @param early by how long the latest came too soon; 0 when it did not
     */
    private record Spent(long until, long early) {}
}
