package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Vertx;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** What every cache stands on: the event loops, the meters and the clock. */
public record CacheGround(Vertx vertx, ResolverMetrics metrics, Ticker ticker) {

    /** The ground of the running program. */
    public static CacheGround of(Vertx vertx, ResolverMetrics metrics) {
        return new CacheGround(vertx, metrics, Ticker.systemTicker());
    }
}
