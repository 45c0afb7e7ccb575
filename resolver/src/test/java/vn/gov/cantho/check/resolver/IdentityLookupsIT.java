package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import vn.gov.cantho.check.resolver.cache.CacheGround;
import vn.gov.cantho.check.resolver.cache.LocalCache;
import vn.gov.cantho.check.resolver.cache.RedisLink;
import vn.gov.cantho.check.resolver.cache.SharedCache;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.config.PostgresConfig;
import vn.gov.cantho.check.resolver.config.RedisConfig;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.config.StoreConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.store.PgPools;
import vn.gov.cantho.check.resolver.store.PgStore;
import vn.gov.cantho.check.resolver.testing.IdentityLookupSuite;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SettableStatus;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** One suite over every stage of the way from a key to its identity. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityLookupsIT {

    private final TestPostgres postgres = TestPostgres.start();
    private final TestRedis redis = TestRedis.start();
    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final SettableStatus status = new SettableStatus();
    private final CacheGround ground = CacheGround.of(vertx, metrics);
    private final RedisLink link = RedisLink.open(
            vertx, new RedisConfig("127.0.0.1", redis.port(), Optional.empty()), SharedCacheConfig.DEFAULTS);
    private final PgStore store = new PgStore(
            PgPools.of(
                            vertx,
                            new PostgresConfig(
                                    "127.0.0.1",
                                    postgres.port(),
                                    TestPostgres.DATABASE,
                                    TestPostgres.USER,
                                    Optional.empty()),
                            StoreConfig.DEFAULTS)
                    .identities(),
            java.time.Duration.ofSeconds(5),
            metrics);
    private final SharedCache shared = new SharedCache(store, link, status, SharedCacheConfig.DEFAULTS, ground);
    private final LocalCache local = new LocalCache(shared, status, LocalCacheConfig.DEFAULTS, ground);

    @BeforeAll
    void insert() {
        PublishedSamples.insert(postgres);
        var end = System.nanoTime() + 20_000_000_000L;
        while (!link.isConnected() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(link.isConnected()).isTrue();
    }

    @AfterAll
    void close() {
        link.close();
        vertx.close().await();
        metrics.close();
        redis.close();
        postgres.close();
    }

    @Nested
    final class Store implements IdentityLookupSuite {

        @Override
        public IdentityLookup lookup() {
            return store;
        }
    }

    @Nested
    final class Shared implements IdentityLookupSuite {

        @Override
        public IdentityLookup lookup() {
            return shared;
        }
    }

    @Nested
    final class Local implements IdentityLookupSuite {

        @Override
        public IdentityLookup lookup() {
            return local;
        }
    }
}
