package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.ScanHistories;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.StampCounts;

/**
 * Keeps counts of stamps for a short while. Between two readings of the kept counts this node adds its own scans, so
 * that who scans twice sees two; scans on other nodes are seen at the next reading.
 */
public final class LocalHistories implements ScanHistories {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final int READINGS_MAX = 64;

    private final StampCounts counts;
    private final ResolverMetrics metrics;
    private final Cache<StampCode, Optional<ScanHistory>> entries;
    private final Semaphore places = new Semaphore(READINGS_MAX);

    public LocalHistories(StampCounts counts, LocalCacheConfig config, CacheGround ground) {
        this.counts = counts;
        this.metrics = ground.metrics();
        this.entries = Caffeine.newBuilder()
                .maximumSize(config.historiesMax())
                .expireAfter(Expiry.creating((StampCode _, Optional<ScanHistory> _) -> TTL))
                .executor(Runnable::run)
                .ticker(ground.ticker())
                .build();
        metrics.level("local histories", "entries", entries::estimatedSize);
        metrics.level("local histories", "entries_max", config::historiesMax);
        metrics.level("history readings", "entries", () -> READINGS_MAX - places.availablePermits());
        metrics.level("history readings", "entries_max", () -> READINGS_MAX);
    }

    @Override
    public Future<Optional<ScanHistory>> find(StampCode code) {
        var kept = entries.getIfPresent(code);
        return kept != null ? Future.succeededFuture(kept) : read(code).map(known -> known.flatMap(counted -> counted));
    }

    @Override
    public Future<Optional<ScanHistory>> findWith(StampCode code, Instant at) {
        if (entries.getIfPresent(code) != null) {
            return Future.succeededFuture(add(code, at));
        }
        return read(code).map(known -> known.flatMap(_ -> add(code, at)));
    }

    /** Reads the counts and keeps them; empty when they could not be read in time. */
    private Future<Optional<Optional<ScanHistory>>> read(StampCode code) {
        if (!places.tryAcquire()) {
            metrics.time(Stage.HISTORY, Stage.Outcome.SHED, 0);
            return Future.succeededFuture(Optional.empty());
        }
        var start = System.nanoTime();
        return counts.find(code)
                .onComplete(done -> {
                    places.release();
                    metrics.time(Stage.HISTORY, outcome(done.succeeded()), System.nanoTime() - start);
                })
                .map(counted -> Optional.of(entries.asMap().merge(code, counted, LocalHistories::larger)))
                .otherwise(Optional.empty());
    }

    private Optional<ScanHistory> add(StampCode code, Instant at) {
        return entries.asMap()
                .compute(code, (_, known) -> Optional.of(next(known == null ? Optional.empty() : known, at)));
    }

    private static ScanHistory next(Optional<ScanHistory> known, Instant at) {
        return known.map(ScanHistory::next).orElseGet(() -> new ScanHistory(1, at));
    }

    private static Optional<ScanHistory> larger(Optional<ScanHistory> one, Optional<ScanHistory> other) {
        return other.map(ScanHistory::count).orElse(0L)
                        > one.map(ScanHistory::count).orElse(0L)
                ? other
                : one;
    }

    private static Stage.Outcome outcome(boolean succeeded) {
        return succeeded ? Stage.Outcome.DONE : Stage.Outcome.FAILED;
    }
}
