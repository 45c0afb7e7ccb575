package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.CountedStamps;
import vn.gov.cantho.check.resolver.scan.ScanHistories;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.ScanNews;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.StampCounts;

/**
 * Keeps the counts of stamps in ranges of serials, so that one reading serves a thousand stamps and the first scan of a stamp
 * needs none. This node adds its own scans; what other nodes count it hears twice a second, so nobody reads a count that is
 * kept. Where it has not heard for longer than that may take, it asks stamp by stamp, as {@link LocalHistories} does.
 */
public final class FollowedHistories implements ScanHistories {

    private static final Duration NEWS_EVERY = Duration.ofMillis(500);

    /** With the time that scans take to PostgreSQL, what other nodes have counted is seen within two seconds. */
    private static final Duration NEWS_AGE_MAX = Duration.ofMillis(1_200);

    /** A range is read anew after that, for what was missed, such as scans of this node before it was started again. */
    private static final Duration READING_AGE_MAX = Duration.ofMinutes(1);

    /** Longer than scans take to PostgreSQL: a range that is forgotten and read again would miss them. */
    private static final Duration IDLE_MAX = Duration.ofMinutes(5);

    private static final int READINGS_MAX = 64;
    private static final int READINGS_IN_TURN = 3;

    private final StampCounts counts;
    private final ScanHistories oneByOne;
    private final Duration patience;
    private final ResolverMetrics metrics;
    private final CacheGround ground;
    private final Ticker ticker;
    private final Cache<Range, CountedRange> ranges;
    private final ConcurrentHashMap<Range, CompletableFuture<CountedRange>> readings = new ConcurrentHashMap<>();
    private volatile long heardTo;
    private volatile long heardAt;
    private volatile boolean hears;

    private record Range(int codeLot, int number) {

        static Range of(StampCode code) {
            return new Range(code.codeLot(), code.serial() / CountedRange.SERIALS);
        }
    }

    /**
     * Makes one that has heard nothing yet.
     *
     * @param oneByOne what is asked while no news is heard
     * @param patience how long an answer waits for a reading at most
     */
    public FollowedHistories(
            StampCounts counts,
            ScanHistories oneByOne,
            Duration patience,
            LocalCacheConfig config,
            CacheGround ground) {
        this.patience = patience;
        this.counts = counts;
        this.oneByOne = oneByOne;
        this.metrics = ground.metrics();
        this.ground = ground;
        this.ticker = ground.ticker();
        this.ranges = Caffeine.newBuilder()
                .maximumWeight(config.countBytesMax())
                .weigher((Range _, CountedRange range) -> range.bytes())
                .expireAfterAccess(IDLE_MAX)
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
        metrics.level("counted ranges", "entries", ranges::estimatedSize);
        metrics.level("counted ranges", "bytes", () -> Weights.together(ranges));
        metrics.level("counted ranges", "bytes_max", config::countBytesMax);
        metrics.level("range readings", "entries", readings::size);
        metrics.level("range readings", "entries_max", () -> READINGS_MAX);
    }

    /** Begins to follow what other nodes count. */
    public void follow() {
        var _ = hear().onComplete(_ -> ground.vertx()
                .timer(NEWS_EVERY.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(_ -> follow()));
    }

    /** Asks once for news, and takes what it brings. Never fails. */
    Future<Void> hear() {
        var askedAt = ticker.read();
        return counts.newsSince(heardTo)
                .map(news -> {
                    take(news);
                    heardAt = askedAt;
                    hears = true;
                    return (Void) null;
                })
                .recover(_ -> {
                    metrics.count(Count.NEWS_FAILED);
                    return Future.succeededFuture();
                });
    }

    @Override
    public Future<Optional<ScanHistory>> find(StampCode code) {
        return isHearing() ? inRange(code, range -> range.find(code.serial())) : oneByOne.find(code);
    }

    @Override
    public Future<Optional<ScanHistory>> findWith(StampCode code, Instant at, Optional<ScanPlace> place) {
        return isHearing()
                ? inRange(code, range -> Optional.of(range.add(code.serial(), at, place)))
                : oneByOne.findWith(code, at, place);
    }

    private Future<Optional<ScanHistory>> inRange(
            StampCode code, Function<CountedRange, Optional<ScanHistory>> asking) {
        var key = Range.of(code);
        var kept = kept(key);
        if (kept.isPresent()) {
            var history = asking.apply(kept.get());
            if (kept.get().hasGrown()) {
                // To be weighed anew.
                ranges.put(key, kept.get());
            }
            return Future.succeededFuture(history);
        }
        // Asked even when nobody waits for it any longer, for the scan is to be counted.
        return Future.fromCompletionStage(read(key), ground.vertx().getOrCreateContext())
                .map(asking)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(Optional.empty());
    }

    private boolean isHearing() {
        return hears && ticker.read() - heardAt <= NEWS_AGE_MAX.toNanos();
    }

    /** What is kept; an old reading serves while it is read anew. */
    private Optional<CountedRange> kept(Range range) {
        var kept = Optional.ofNullable(ranges.getIfPresent(range));
        if (kept.isPresent() && ticker.read() - kept.get().readAt() > READING_AGE_MAX.toNanos()) {
            var _ = read(range);
        }
        return kept;
    }

    private CompletableFuture<CountedRange> read(Range range) {
        var reading = new CompletableFuture<CountedRange>();
        var running = readings.putIfAbsent(range, reading);
        if (running != null) {
            return running;
        }
        if (readings.size() > READINGS_MAX) {
            metrics.time(Stage.HISTORY, Stage.Outcome.SHED, 0);
            readings.remove(range);
            reading.completeExceptionally(new BusyException("too many readings of counts"));
            return reading;
        }
        var askedAt = ticker.read();
        read(range, READINGS_IN_TURN).onComplete(done -> {
            readings.remove(range);
            var outcome = done.succeeded() ? Stage.Outcome.DONE : Stage.Outcome.FAILED;
            metrics.time(Stage.HISTORY, outcome, ticker.read() - askedAt);
            if (done.succeeded()) {
                reading.complete(done.result());
            } else {
                reading.completeExceptionally(done.cause());
            }
        });
        return reading;
    }

    /** Reads a range, and again where meanwhile news was taken that the reading may have missed. */
    private Future<CountedRange> read(Range range, int tries) {
        var askedAt = ticker.read();
        var from = range.number() * CountedRange.SERIALS;
        return counts.findRange(range.codeLot(), from, from + CountedRange.SERIALS)
                .compose(read -> {
                    var kept = keep(range, read, askedAt);
                    if (kept.isPresent()) {
                        return Future.succeededFuture(kept.get());
                    }
                    return tries > 1
                            ? read(range, tries - 1)
                            : Future.failedFuture(new BusyException("counts change faster than they can be read"));
                });
    }

    /** Keeps a reading that has seen everything that was heard; then nothing of it is heard a second time or never. */
    private synchronized Optional<CountedRange> keep(Range range, CountedStamps read, long askedAt) {
        if (read.snapshot().first() < heardTo) {
            return Optional.empty();
        }
        var known = ranges.getIfPresent(range);
        if (known != null) {
            known.renew(read, askedAt);
        }
        var kept = known == null ? new CountedRange(read, askedAt) : known;
        // Put in again also when it is known, to be weighed anew.
        ranges.put(range, kept);
        return Optional.of(kept);
    }

    private synchronized void take(ScanNews news) {
        heardTo = news.upTo();
        if (!news.whole()) {
            ranges.invalidateAll();
        }
        for (var item : news.items()) {
            var range = ranges.getIfPresent(Range.of(item.code()));
            if (range != null) {
                range.add(item);
            }
        }
    }
}
