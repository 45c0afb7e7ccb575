package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
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
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.StampCounts;

/**
 * Keeps counts of stamps for a short while. Between two readings of the counts this node adds its own scans, so that who
 * scans twice sees two. A stamp that is scanned on and on is read anew every second, by one of those who ask: with the
 * time that scans take to PostgreSQL, what other nodes have counted is seen within two.
 */
public final class LocalHistories implements ScanHistories {

    /** How old the reading may be that a count is built on. */
    private static final Duration READING_AGE_MAX = Duration.ofSeconds(1);

    /** How long a count is kept after a scan: longer than that scan takes to PostgreSQL, or the next reading could miss it. */
    private static final Duration TTL = Duration.ofSeconds(10);

    private static final int READINGS_MAX = 64;

    /** How long nobody is asked after a reading that failed: with the server away every scan would try to connect otherwise. */
    private static final Duration LEFT_ALONE = Duration.ofMillis(100);

    private final StampCounts counts;
    private final ResolverMetrics metrics;
    private final Ticker ticker;
    private final Cache<StampCode, Kept> entries;
    private final Semaphore places = new Semaphore(READINGS_MAX);

    /** Whether the last reading failed, and when, on the clock of the ticker. */
    private volatile boolean isFailing;

    private volatile long failedAt;

    public LocalHistories(StampCounts counts, LocalCacheConfig config, CacheGround ground) {
        this.counts = counts;
        this.metrics = ground.metrics();
        this.ticker = ground.ticker();
        this.entries = Caffeine.newBuilder()
                .maximumSize(config.historiesMax())
                .expireAfterWrite(TTL)
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
        metrics.level("local histories", "entries", entries::estimatedSize);
        metrics.level("local histories", "entries_max", config::historiesMax);
        metrics.level("history readings", "entries", () -> READINGS_MAX - places.availablePermits());
        metrics.level("history readings", "entries_max", () -> READINGS_MAX);
    }

    @Override
    public Future<Optional<ScanHistory>> find(StampCode code) {
        var fresh = fresh(code);
        return fresh.isPresent()
                ? Future.succeededFuture(fresh.get().history())
                : read(code).map(read -> read.flatMap(Kept::history));
    }

    @Override
    public Future<Optional<ScanHistory>> findWith(StampCode code, Instant at, Optional<ScanPlace> place) {
        return fresh(code).isPresent()
                ? Future.succeededFuture(add(code, at, place))
                : read(code).map(read -> read.flatMap(_ -> add(code, at, place)));
    }

    /** What is kept, unless it is time to read again and nobody else does. */
    private Optional<Kept> fresh(StampCode code) {
        var kept = Optional.ofNullable(entries.getIfPresent(code));
        return kept.filter(
                found -> !isOld(found) || !entries.asMap().replace(code, found, found.readAt(ticker.read())));
    }

    private boolean isOld(Kept kept) {
        return ticker.read() - kept.readAt() >= READING_AGE_MAX.toNanos();
    }

    /** Reads the counts and keeps them; empty when they could not be read in time, and then nothing older is kept either. */
    private Future<Optional<Kept>> read(StampCode code) {
        if (isLeftAlone() || !places.tryAcquire()) {
            metrics.time(Stage.HISTORY, Stage.Outcome.SHED, 0);
            entries.invalidate(code);
            return Future.succeededFuture(Optional.empty());
        }
        var start = System.nanoTime();
        var readAt = ticker.read();
        return counts.find(code)
                .onComplete(done -> {
                    places.release();
                    note(done.succeeded());
                    metrics.time(Stage.HISTORY, outcome(done.succeeded()), System.nanoTime() - start);
                })
                .map(counted -> Optional.of(entries.asMap().merge(code, new Kept(counted, readAt), Kept::larger)))
                .otherwise(_ -> {
                    entries.invalidate(code);
                    return Optional.empty();
                });
    }

    private boolean isLeftAlone() {
        return isFailing && ticker.read() - failedAt < LEFT_ALONE.toNanos();
    }

    private void note(boolean succeeded) {
        if (!succeeded) {
            failedAt = ticker.read();
        }
        isFailing = !succeeded;
    }

    private Optional<ScanHistory> add(StampCode code, Instant at, Optional<ScanPlace> place) {
        return entries.asMap()
                .compute(
                        code,
                        (_, known) -> known == null ? Kept.first(at, place, ticker.read()) : known.next(at, place))
                .history();
    }

    private static Stage.Outcome outcome(boolean succeeded) {
        return succeeded ? Stage.Outcome.DONE : Stage.Outcome.FAILED;
    }

    /**
     * A count and when it was last read, on the clock of the ticker.
     *
     * @param history empty while there was no scan
     */
    private record Kept(Optional<ScanHistory> history, long readAt) {

        static Kept first(Instant at, Optional<ScanPlace> place, long readAt) {
            return new Kept(Optional.of(ScanHistory.first(at, place)), readAt);
        }

        Kept readAt(long now) {
            return new Kept(history, now);
        }

        Kept next(Instant at, Optional<ScanPlace> place) {
            return new Kept(history.map(ScanHistory::next).or(() -> Optional.of(ScanHistory.first(at, place))), readAt);
        }

        /** Scans of this node that PostgreSQL has not yet must not be forgotten by a reading. */
        Kept larger(Kept read) {
            return new Kept(read.count() > count() ? read.history : history, read.readAt);
        }

        private long count() {
            return history.map(ScanHistory::count).orElse(0L);
        }
    }
}
