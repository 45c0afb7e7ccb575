package vn.gov.cantho.check.resolver.guess;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Counts what a network asks for in vain. Codes that exist are never counted, for many telephones share one address. For
 * any number of threads; every node counts for itself.
 */
public final class GuessLimits {

    private static final int NETWORKS_MAX = 50_000;

    private final Allowance allowance;

    public GuessLimits(ClientConfig config, ResolverMetrics metrics, Ticker ticker) {
        this.allowance = new Allowance(
                "guessing networks", NETWORKS_MAX, config.guessesAtOnce(), config.guessEvery(), metrics, ticker);
    }

    /**
     * Notes that a network asked in vain.
     *
     * @return how long until it may do so again; zero when it may now
     */
    public Duration spend(String network) {
        return allowance.spend(network);
    }
}
