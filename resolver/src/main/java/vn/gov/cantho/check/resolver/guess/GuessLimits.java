package vn.gov.cantho.check.resolver.guess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Counts what a network asks for in vain. It may do so a number of times at once and then once every so often; each
 * network that has spent its guesses earns them back with time. Codes that exist are never counted, for many telephones
 * share one address. For any number of threads; every node counts for itself.
 */
public final class GuessLimits {

    private static final int NETWORKS_MAX = 50_000;

    private final Cache<String, Spent> networks;
    private final Ticker ticker;
    private final long every;
    private final long atOnce;

    public GuessLimits(ClientConfig config, ResolverMetrics metrics, Ticker ticker) {
        this.ticker = ticker;
        this.every = config.guessEvery().toNanos();
        this.atOnce = Math.multiplyExact(every, config.guessesAtOnce());
        // Who has asked for nothing for so long has all guesses back, and need not be remembered.
        this.networks = Caffeine.newBuilder()
                .maximumSize(NETWORKS_MAX)
                .expireAfterWrite(Duration.ofNanos(atOnce))
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
        metrics.level("guessing networks", "entries", networks::estimatedSize);
        metrics.level("guessing networks", "entries_max", () -> NETWORKS_MAX);
    }

    /**
     * Notes that a network asked in vain.
     *
     * @return how long until it may do so again; zero when it may now
     */
    public Duration spend(String network) {
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
     * @param early by how long the latest guess came too soon; 0 when it did not
     */
    private record Spent(long until, long early) {}
}
