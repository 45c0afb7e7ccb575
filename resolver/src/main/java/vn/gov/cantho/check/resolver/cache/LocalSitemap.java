package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.gov.cantho.check.resolver.catalogue.Address;
import vn.gov.cantho.check.resolver.catalogue.Sitemap;
import vn.gov.cantho.check.resolver.scan.BusyException;

/** Keeps a few parts of the sitemap. Robots can wait, so only two things are read at a time and who comes beyond that is sent away. */
public final class LocalSitemap implements Sitemap {

    private static final Duration TTL = Duration.ofMinutes(10);
    private static final int PARTS_KEPT_MAX = 16;
    private static final int READINGS_MAX = 2;

    private final Sitemap next;
    private final Cache<PageKind, List<Integer>> parts;
    private final Cache<Part, List<Address>> pages;
    private final Semaphore places = new Semaphore(READINGS_MAX);

    public LocalSitemap(Sitemap next, CacheGround ground) {
        this.next = next;
        this.parts = cache(ground);
        this.pages = cache(ground);
        ground.metrics().level("local sitemap", "entries", pages::estimatedSize);
        ground.metrics().level("local sitemap", "entries_max", () -> PARTS_KEPT_MAX);
    }

    @Override
    public Future<List<Integer>> parts(PageKind kind) {
        return find(parts, kind, () -> next.parts(kind));
    }

    @Override
    public Future<List<Address>> pages(PageKind kind, int part) {
        return find(pages, new Part(kind, part), () -> next.pages(kind, part));
    }

    private <K, V> Future<V> find(Cache<K, V> cache, K key, Supplier<Future<V>> read) {
        var kept = cache.getIfPresent(key);
        if (kept != null) {
            return Future.succeededFuture(kept);
        }
        if (!places.tryAcquire()) {
            return Future.failedFuture(new BusyException("all readings of the sitemap are taken"));
        }
        return read.get().onComplete(done -> {
            places.release();
            if (done.succeeded()) {
                cache.put(key, done.result());
            }
        });
    }

    private static <K, V> Cache<K, V> cache(CacheGround ground) {
        return Caffeine.newBuilder()
                .maximumSize(PARTS_KEPT_MAX)
                .expireAfter(Expiry.creating((K _, V _) -> TTL))
                .executor(Runnable::run)
                .ticker(ground.ticker())
                .build();
    }

    private record Part(PageKind kind, int number) {}
}
