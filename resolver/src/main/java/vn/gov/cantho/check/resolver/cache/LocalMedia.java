package vn.gov.cantho.check.resolver.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.Media;
import vn.gov.cantho.check.resolver.scan.MediaId;
import vn.gov.cantho.check.resolver.scan.MediaLookup;

/** Keeps the pictures that many look at. What is large is passed through, a few at a time. */
public final class LocalMedia implements MediaLookup {

    private static final int READINGS_MAX = 8;
    private static final int SHARE = 4;

    private final MediaLookup next;
    private final long keptBytesMax;
    private final Cache<MediaId, Media> entries;
    private final Semaphore places = new Semaphore(READINGS_MAX);

    public LocalMedia(MediaLookup next, LocalCacheConfig config, CacheGround ground) {
        this.next = next;
        this.keptBytesMax = config.mediaBytesMax() / SHARE;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(config.mediaBytesMax())
                .weigher((MediaId _, Media media) -> media.content().length())
                .executor(Runnable::run)
                .build();
        var metrics = ground.metrics();
        metrics.level("local media", "entries", entries::estimatedSize);
        metrics.level("local media", "bytes_max", config::mediaBytesMax);
        metrics.level("media readings", "entries", () -> READINGS_MAX - places.availablePermits());
        metrics.level("media readings", "entries_max", () -> READINGS_MAX);
    }

    @Override
    public Future<Optional<Media>> find(MediaId id) {
        var kept = entries.getIfPresent(id);
        if (kept != null) {
            return Future.succeededFuture(Optional.of(kept));
        }
        if (!places.tryAcquire()) {
            return Future.failedFuture(new BusyException("all readings of media are taken"));
        }
        return next.find(id).onComplete(done -> {
            places.release();
            if (done.succeeded()) {
                done.result()
                        .filter(media -> media.content().length() <= keptBytesMax)
                        .ifPresent(media -> entries.put(id, media));
            }
        });
    }
}
