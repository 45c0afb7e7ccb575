package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.Revisions;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * What this process keeps of identities.
 *
 * <p>A key is looked up once at a time, however many ask for it, and only so many keys at a time; who comes when all
 * places are taken is told so at once. An answer below the least revision is a miss, and so is one that fell below it
 * while it was on its way: it is asked for once more, and never handed out. Failures are not kept.
 *
 * <p>Who joins a look-up under way may know of news that came after its answer was judged. So the answer is judged once
 * more for whoever joined, and looked up again where the news has overtaken it.
 */
public final class LocalCache implements IdentityLookup {

    private final IdentityLookup next;
    private final StatusView status;
    private final Vertx vertx;
    private final ResolverMetrics metrics;
    private final Cache<IdentityKey, Identified> entries;
    private final ConcurrentHashMap<IdentityKey, CompletableFuture<Identified>> loads = new ConcurrentHashMap<>();
    private final Semaphore places;

    public LocalCache(IdentityLookup next, StatusView status, LocalCacheConfig config, CacheGround ground) {
        this.next = next;
        this.status = status;
        this.vertx = ground.vertx();
        this.metrics = ground.metrics();
        this.places = new Semaphore(config.loadsMax());
        this.entries = entries(config, ground.ticker());
        describe(config);
    }

    @Override
    public Future<Identified> find(IdentityKey key) {
        var start = System.nanoTime();
        var kept = entries.getIfPresent(key);
        if (kept != null && Revisions.maySay(kept, key, status)) {
            metrics.time(Stage.LOCAL, outcome(kept), System.nanoTime() - start);
            return Future.succeededFuture(kept);
        }
        return look(
                key,
                joined -> joined.compose(answer -> Revisions.maySay(answer, key, status)
                        ? Future.succeededFuture(answer)
                        // What is joined now began after all that is known here: who was joined before has left the
                        // table.
                        : look(key, UnaryOperator.identity())));
    }

    /** Keeps an answer that came too late for whoever asked. */
    public void keep(IdentityKey key, Identified late) {
        if (Revisions.maySay(late, key, status)) {
            entries.put(key, late);
        }
    }

    /** Looks up, or joins who does already. */
    private Future<Identified> look(IdentityKey key, UnaryOperator<Future<Identified>> whenJoined) {
        var load = new CompletableFuture<Identified>();
        var running = loads.putIfAbsent(key, load);
        if (running != null) {
            return whenJoined.apply(handed(running));
        }
        load(key, load);
        return handed(load);
    }

    private Future<Identified> handed(CompletableFuture<Identified> load) {
        return Future.fromCompletionStage(load, vertx.getOrCreateContext());
    }

    private void load(IdentityKey key, CompletableFuture<Identified> load) {
        if (!places.tryAcquire()) {
            metrics.time(Stage.LOCAL, Stage.Outcome.SHED, 0);
            loads.remove(key, load);
            load.completeExceptionally(new BusyException("all look-ups are taken"));
            return;
        }
        var start = System.nanoTime();
        fresh(key).onComplete(done -> {
            if (done.succeeded()) {
                entries.put(key, done.result());
            }
            places.release();
            loads.remove(key, load);
            metrics.time(
                    Stage.LOCAL,
                    done.succeeded() ? Stage.Outcome.MISSED : Stage.Outcome.FAILED,
                    System.nanoTime() - start);
            complete(load, done);
        });
    }

    /** Asks the next stage, and once more if the answer was overtaken on its way. */
    private Future<Identified> fresh(IdentityKey key) {
        return asked(key).compose(answer -> {
            if (Revisions.maySay(answer, key, status)) {
                return Future.succeededFuture(answer);
            }
            return asked(key)
                    .compose(second -> mayServe(second, key)
                            ? Future.succeededFuture(second)
                            : Future.failedFuture(new BusyException("the store is behind the feed")));
        });
    }

    private boolean mayServe(Identified answer, IdentityKey key) {
        // That a key is absent, said twice by the store, is true: news may come before its row can be seen.
        return answer instanceof Identified.Absent || Revisions.maySay(answer, key, status);
    }

    private Future<Identified> asked(IdentityKey key) {
        try {
            return next.find(key);
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    private static void complete(CompletableFuture<Identified> load, io.vertx.core.AsyncResult<Identified> done) {
        if (done.succeeded()) {
            load.complete(done.result());
        } else {
            load.completeExceptionally(done.cause());
        }
    }

    private static Cache<IdentityKey, Identified> entries(LocalCacheConfig config, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumWeight(config.identityBytesMax())
                .weigher(Weights::of)
                .expireAfter(Expiry.creating((IdentityKey _, Identified answer) -> timeToLive(answer, config)))
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
    }

    private static Duration timeToLive(Identified answer, LocalCacheConfig config) {
        return switch (answer) {
            case Identified.Found _ -> config.identityTtl();
            case Identified.Absent _ -> config.absentTtl();
        };
    }

    private void describe(LocalCacheConfig config) {
        metrics.level("local identities", "entries", entries::estimatedSize);
        metrics.level("local identities", "bytes", () -> Weights.together(entries));
        metrics.level("local identities", "bytes_max", config::identityBytesMax);
        metrics.level("look-ups", "entries", loads::size);
        metrics.level("look-ups", "entries_max", config::loadsMax);
    }

    private static Stage.Outcome outcome(Identified answer) {
        return switch (answer) {
            case Identified.Found _ -> Stage.Outcome.FOUND;
            case Identified.Absent _ -> Stage.Outcome.ABSENT;
        };
    }
}
