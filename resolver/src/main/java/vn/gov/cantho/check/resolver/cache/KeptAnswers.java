package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.BusyException;

/**
 * Keeps answers for a while, so that a crowd that asks the same costs one question. An answer that is no more fresh is a
 * miss. A question is asked once at a time, and only a few at a time: searching is dear, and who comes beyond that waits
 * for a turn, or is told so where too many do.
 */
final class KeptAnswers<Q, A> {

    private final Function<Q, Future<A>> next;
    private final Predicate<A> fresh;
    private final Vertx vertx;
    private final ResolverMetrics metrics;
    private final Cache<Q, A> kept;
    private final ConcurrentHashMap<Q, CompletableFuture<A>> readings = new ConcurrentHashMap<>();
    private final ReadingTurns turns;

    /**
     * How much is kept, for how long, and what it is called where that is measured.
     *
     * @param weightMax of all answers together
     */
    record Bounds(String kept, String readings, Duration ttl, int weightMax, int readingsMax) {}

    KeptAnswers(
            Function<Q, Future<A>> next,
            Predicate<A> fresh,
            ToIntFunction<A> weight,
            Bounds bounds,
            CacheGround ground) {
        this.next = next;
        this.fresh = fresh;
        this.vertx = ground.vertx();
        this.metrics = ground.metrics();
        this.turns = new ReadingTurns(ground.vertx(), ReadingTurns.Bounds.atOnce(bounds.readingsMax()));
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bounds.weightMax())
                .weigher((Q _, A answer) -> weight.applyAsInt(answer))
                .expireAfter(Expiry.creating((Q _, A _) -> bounds.ttl()))
                .executor(Runnable::run)
                .ticker(ground.ticker())
                .build();
        metrics.level(bounds.kept(), "entries", kept::estimatedSize);
        metrics.level(bounds.readings(), "entries", turns::running);
        metrics.level(bounds.readings(), "entries_max", bounds::readingsMax);
        metrics.level("waiting " + bounds.readings(), "entries", turns::waiting);
        metrics.level("waiting " + bounds.readings(), "entries_max", () -> ReadingTurns.WAITING_MAX);
    }

    Future<A> find(Q query) {
        var answer = kept.getIfPresent(query);
        if (answer != null && fresh.test(answer)) {
            return Future.succeededFuture(answer);
        }
        var reading = new CompletableFuture<A>();
        var running = readings.putIfAbsent(query, reading);
        if (running == null) {
            read(query, reading);
        }
        return Future.fromCompletionStage(running == null ? reading : running, vertx.getOrCreateContext());
    }

    private void read(Q query, CompletableFuture<A> reading) {
        var since = System.nanoTime();
        turns.take(() -> ask(query, reading), () -> {
            metrics.time(Stage.SEARCH, Stage.Outcome.SHED, System.nanoTime() - since);
            readings.remove(query, reading);
            reading.completeExceptionally(new BusyException("all readings of lists are taken"));
        });
    }

    private void ask(Q query, CompletableFuture<A> reading) {
        asked(query).onComplete(done -> {
            if (done.succeeded()) {
                kept.put(query, done.result());
            }
            turns.end();
            readings.remove(query, reading);
            complete(reading, done);
        });
    }

    private Future<A> asked(Q query) {
        try {
            return next.apply(query);
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    private static <A> void complete(CompletableFuture<A> reading, AsyncResult<A> done) {
        if (done.succeeded()) {
            reading.complete(done.result());
        } else {
            reading.completeExceptionally(done.cause());
        }
    }
}
