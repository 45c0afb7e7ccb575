package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.gov.cantho.check.resolver.config.PostgresConfig;
import vn.gov.cantho.check.resolver.config.StoreConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.TestPostgres;

/**
 * Measures how many identities are read from PostgreSQL in a second, each of another lot, through the pool that scans use and
 * with as many at once as a node looks up. Called by load-tests/identity-reads.
 */
final class IdentityReads {

    private static final int LOTS = 50_000;
    private static final int FIRST = 100_000;
    private static final int STEP = 7_919;
    private static final int AT_ONCE = 64;
    private static final int ROUNDS = 7;
    private static final int SECONDS = 3;
    private static final double READS_A_SECOND_MIN = 10_000;

    private static final String PRODUCTION_LOTS = """
            INSERT INTO publication.production_lot (id, establishment_id, product_id, number, published, revision, content)
            SELECT %d + n, l.establishment_id, l.product_id, 'N' || n, true, l.revision, l.content
              FROM publication.production_lot l, generate_series(0, %d - 1) n WHERE l.id = %d""".formatted(FIRST, LOTS, PublishedSamples.LOT);

    private static final String CODE_LOTS = """
            INSERT INTO publication.code_lot (id, establishment_id, size, production_lot_id, activated, revision)
            SELECT %1$d + n, %3$d, 1000, %1$d + n, '{[0,1000)}', 1 FROM generate_series(0, %2$d - 1) n""".formatted(FIRST, LOTS, PublishedSamples.ESTABLISHMENT);

    private final Vertx vertx;
    private final PgStore store;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();

    private IdentityReads(Vertx vertx, PgStore store) {
        this.vertx = vertx;
        this.store = store;
    }

    static void main() throws InterruptedException {
        var vertx = Vertx.vertx();
        try (var postgres = TestPostgres.start();
                var metrics = new ResolverMetrics()) {
            PublishedSamples.insert(postgres);
            postgres.execute(PRODUCTION_LOTS);
            postgres.execute(CODE_LOTS);
            postgres.execute("VACUUM ANALYZE publication.production_lot, publication.code_lot");
            var pools = PgPools.of(vertx, config(postgres.port()), StoreConfig.DEFAULTS);
            var store = new PgStore(
                    pools.identities(), StoreConfig.DEFAULTS.identities().deadline(), metrics);
            var isKept = new IdentityReads(vertx, store).measure();
            vertx.close().await();
            System.exit(isKept ? 0 : 1);
        }
    }

    private static PostgresConfig config(int port) {
        return new PostgresConfig("127.0.0.1", port, TestPostgres.DATABASE, TestPostgres.USER, Optional.empty());
    }

    private boolean measure() throws InterruptedException {
        for (var first = 0; first < AT_ONCE; first++) {
            var from = first;
            vertx.runOnContext(_ -> next(from));
        }
        var rounds = new ArrayList<Double>(ROUNDS);
        // Until the program is compiled some come later than they may.
        Thread.sleep(2 * SECONDS * 1_000L);
        failed.set(0);
        for (var round = 1; round <= ROUNDS; round++) {
            var before = read.get();
            Thread.sleep(SECONDS * 1_000L);
            rounds.add((double) (read.get() - before) / SECONDS);
            IO.println("%,.0f identities a second, %d failed".formatted(rounds.getLast(), failed.get()));
        }
        ended.set(true);
        var median = rounds.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
        var isKept = median >= READS_A_SECOND_MIN && failed.get() == 0;
        IO.println("median %,.0f identities a second (budget %,.0f): %s"
                .formatted(median, READS_A_SECOND_MIN, isKept ? "kept" : "NOT KEPT"));
        return isKept;
    }

    private void next(int number) {
        if (ended.get()) {
            return;
        }
        var lot = FIRST + (int) ((long) number * STEP % LOTS);
        var _ = store.find(new IdentityKey.CodeLotKey(lot)).onComplete(done -> {
            read.incrementAndGet();
            if (done.succeeded()) {
                next(number + AT_ONCE);
            } else {
                failed.incrementAndGet();
                // What fails at once would otherwise keep the loop from hearing of anything else.
                vertx.runOnContext(_ -> next(number + AT_ONCE));
            }
        });
    }
}
