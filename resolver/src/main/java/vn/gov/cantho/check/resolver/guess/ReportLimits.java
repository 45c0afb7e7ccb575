package vn.gov.cantho.check.resolver.guess;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Counts the problem reports of a network that were kept. */
public final class ReportLimits {

    private static final int NETWORKS_MAX = 20_000;

    private final Allowance allowance;

    public ReportLimits(ClientConfig config, ResolverMetrics metrics, Ticker ticker) {
        this.allowance = new Allowance(
                "reporting networks", NETWORKS_MAX, config.reportsAtOnce(), config.reportEvery(), metrics, ticker);
    }

    /**
     * Notes that a network reports.
     *
     * @return how long until it may do so again; zero when it may now
     */
    public Duration spend(String network) {
        return allowance.spend(network);
    }
}
