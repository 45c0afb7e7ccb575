package vn.gov.cantho.check.resolver.cache;

import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.Revisions;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * What all nodes keep together in Redis. It makes the first scan of a lot on a node cheaper and nothing more: Redis
 * slow, gone or full of rubbish means that the next stage is asked. Only what was found is kept here.
 */
public final class SharedCache implements IdentityLookup {

    private final IdentityLookup next;
    private final RedisLink redis;
    private final StatusView status;
    private final SetArgs expiry;
    private final Vertx vertx;
    private final ResolverMetrics metrics;

    public SharedCache(
            IdentityLookup next, RedisLink redis, StatusView status, SharedCacheConfig config, CacheGround ground) {
        this.next = next;
        this.redis = redis;
        this.status = status;
        this.expiry = SetArgs.Builder.px(config.ttl().toMillis());
        this.vertx = ground.vertx();
        this.metrics = ground.metrics();
    }

    @Override
    public Future<Identified> find(IdentityKey key) {
        var start = System.nanoTime();
        return kept(key).compose(kept -> {
            if (kept.isPresent()) {
                metrics.time(Stage.SHARED, Stage.Outcome.FOUND, System.nanoTime() - start);
                return Future.succeededFuture(kept.get());
            }
            return next.find(key).onSuccess(answer -> keep(key, answer));
        });
    }

    /** What Redis has and may be said; empty in every other case, never failed. */
    private Future<Optional<Identified>> kept(IdentityKey key) {
        var start = System.nanoTime();
        return Future.fromCompletionStage(get(key), vertx.getOrCreateContext())
                .map(text -> Optional.ofNullable(text)
                        .flatMap(IdentityCodec::read)
                        .<Identified>map(Identified.Found::new)
                        .filter(answer -> Revisions.maySay(answer, key, status)))
                .onSuccess(found -> {
                    if (found.isEmpty()) {
                        metrics.time(Stage.SHARED, Stage.Outcome.MISSED, System.nanoTime() - start);
                    }
                })
                .recover(_ -> {
                    metrics.time(Stage.SHARED, Stage.Outcome.FAILED, System.nanoTime() - start);
                    return Future.succeededFuture(Optional.empty());
                });
    }

    private CompletionStage<String> get(IdentityKey key) {
        return redis.commands(commands -> commands.get(redisKey(key)));
    }

    private void keep(IdentityKey key, Identified answer) {
        if (answer instanceof Identified.Found(var identity)) {
            // Nobody waits for it, and what Redis did not take is asked for again.
            var _ = redis.commands(commands -> commands.set(redisKey(key), IdentityCodec.write(identity), expiry));
        }
    }

    private static String redisKey(IdentityKey key) {
        return switch (key) {
            case IdentityKey.CodeLotKey(var codeLot) -> StatusNames.codeLotKey(codeLot);
            case IdentityKey.ProductionLotKey(var product, var number) -> StatusNames.lotKey(product + '/' + number);
            case IdentityKey.ProductKey(var product) -> StatusNames.productKey(product);
            case IdentityKey.PartyKey(var gln) -> StatusNames.partyKey(gln);
            case IdentityKey.PlaceKey(var gln) -> StatusNames.placeKey(gln);
        };
    }
}
