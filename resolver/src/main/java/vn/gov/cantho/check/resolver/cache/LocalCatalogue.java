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
import java.util.concurrent.Semaphore;
import vn.gov.cantho.check.resolver.catalogue.Catalogue;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.catalogue.Showing;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * Keeps lists for a few seconds, so that a crowd that asks the same costs one question. A list with a part below its
 * least revision is a miss; what is new in it is seen when its time is over. A question is asked once at a time, and
 * only a few at a time: searching is dear, and who comes beyond that is told so at once.
 */
public final class LocalCatalogue implements Catalogue {

    private static final Duration TTL = Duration.ofSeconds(5);
    private static final int KEPT_LINES_MAX = 20_000;
    private static final int READINGS_MAX = 8;

    private final Catalogue next;
    private final StatusView status;
    private final Vertx vertx;
    private final ResolverMetrics metrics;
    private final Cache<CatalogueQuery, Entries> kept;
    private final ConcurrentHashMap<CatalogueQuery, CompletableFuture<Entries>> readings = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(READINGS_MAX);

    public LocalCatalogue(Catalogue next, StatusView status, CacheGround ground) {
        this.next = next;
        this.status = status;
        this.vertx = ground.vertx();
        this.metrics = ground.metrics();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(KEPT_LINES_MAX)
                .weigher((CatalogueQuery _, Entries entries) ->
                        1 + entries.list().size())
                .expireAfter(Expiry.creating((CatalogueQuery _, Entries _) -> TTL))
                .executor(Runnable::run)
                .ticker(ground.ticker())
                .build();
        metrics.level("local lists", "entries", kept::estimatedSize);
        metrics.level("list readings", "entries", () -> READINGS_MAX - places.availablePermits());
        metrics.level("list readings", "entries_max", () -> READINGS_MAX);
    }

    @Override
    public Future<Entries> find(CatalogueQuery query) {
        var entries = kept.getIfPresent(query);
        if (entries != null && Showing.isFresh(entries, status)) {
            return Future.succeededFuture(entries);
        }
        var reading = new CompletableFuture<Entries>();
        var running = readings.putIfAbsent(query, reading);
        if (running == null) {
            read(query, reading);
        }
        return Future.fromCompletionStage(running == null ? reading : running, vertx.getOrCreateContext());
    }

    private void read(CatalogueQuery query, CompletableFuture<Entries> reading) {
        if (!places.tryAcquire()) {
            metrics.time(Stage.SEARCH, Stage.Outcome.SHED, 0);
            readings.remove(query, reading);
            reading.completeExceptionally(new BusyException("all readings of lists are taken"));
            return;
        }
        asked(query).onComplete(done -> {
            if (done.succeeded()) {
                kept.put(query, done.result());
            }
            places.release();
            readings.remove(query, reading);
            complete(reading, done);
        });
    }

    private Future<Entries> asked(CatalogueQuery query) {
        try {
            return next.find(query);
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    private static void complete(CompletableFuture<Entries> reading, AsyncResult<Entries> done) {
        if (done.succeeded()) {
            reading.complete(done.result());
        } else {
            reading.completeExceptionally(done.cause());
        }
    }
}
