package vn.gov.cantho.check.resolver.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.resolver.config.JournalConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.store.PgStampCounts;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.TestPostgres;

final class ScanShipperVerticleIT {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String DIGEST = "00".repeat(32);
    private static final long UNHEARD = 1_000;
    private static final JournalConfig CONFIG = SampleScans.config(1_000);
    private static TestPostgres postgres;

    @TempDir
    private Path state;

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final Set<NetSocket> sockets = ConcurrentHashMap.newKeySet();
    private NetServer proxy;
    private volatile boolean losesAnswersToCommits;

    @BeforeAll
    static void startServer() {
        postgres = TestPostgres.start();
    }

    @AfterAll
    static void stopServer() {
        VERTX.close().await();
        postgres.close();
    }

    @BeforeEach
    void startProxy() {
        postgres.execute(
                "TRUNCATE scan.batch, scan.scan, scan.stamp_count, scan.hour_count, scan.day_count, scan.place_count");
        proxy = VERTX.createNetServer().connectHandler(this::forward).listen(0).await();
    }

    @AfterEach
    void stopProxy() {
        proxy.close().await();
    }

    @Test
    void shipped_scansAndCounters_areThere() throws IOException {
        var folder = open(1);
        try (var journal = new ScanJournal(folder, CONFIG, metrics)) {
            var shipper = deploy(folder);
            for (var round = 0; round < 3; round++) {
                for (var serial = 0; serial < 200; serial++) {
                    journal.record(List.of(SampleScans.scan(7, serial)));
                }
            }
            Eventually.holds("all is shipped", () -> metrics.counted(Count.SCAN_SHIPPED) == 600);
            undeploy(shipper);
        }
        assertThat(count("scan.scan")).isEqualTo(600);
        assertThat(count("scan.stamp_count")).isEqualTo(200);
        assertThat(postgres.number("SELECT min(count) FROM scan.stamp_count")).isEqualTo(3);
        assertThat(postgres.number("SELECT sum(count) FROM scan.hour_count WHERE verdict = 'VALID'"))
                .isEqualTo(600);
        assertThat(postgres.number("SELECT count(*) FROM scan.scan WHERE production_lot_id IS NULL"))
                .isEqualTo(300);
        assertThat(postgres.number("SELECT count(*) FROM scan.stamp_count WHERE first_at < '2026-11-22T03:00:00Z'"))
                .isZero();
        assertSumsAreThoseOfTheScans();
    }

    @Test
    void shipped_whileConnectionsAreCutAtRandom_countsEveryScanOnce() throws IOException {
        var scans = 3_000;
        var folder = open(1);
        try (var journal = new ScanJournal(folder, CONFIG, metrics)) {
            var shipper = deploy(folder);
            for (var serial = 0; serial < scans; serial++) {
                journal.record(List.of(SampleScans.scan(7, serial)));
                if (serial % 100 == 0) {
                    pauseThenCut();
                }
            }
            Eventually.holds("all is shipped", () -> count("scan.scan") >= scans);
            undeploy(shipper);
        }
        assertThat(count("scan.scan")).isEqualTo(scans);
        assertThat(postgres.number("SELECT sum(count) FROM scan.stamp_count")).isEqualTo(scans);
        assertThat(postgres.number("SELECT sum(count) FROM scan.hour_count")).isEqualTo(scans);
        assertThat(metrics.counted(Count.SHIPPING_FAILED)).isPositive();
        assertSumsAreThoseOfTheScans();
    }

    @Test
    void take_theSameBatchTwice_isTakenOnce() {
        var sink = new PgScanSink(VERTX, options(postgres.port()), "twice", metrics);
        var batch = new ScanBatch(5, List.of(SampleScans.record(1), SampleScans.record(2)), DIGEST);
        assertThat(sink.take(batch).await()).isEqualTo(2);
        assertThat(sink.take(batch).await()).isEqualTo(2);
        var longer = new ScanBatch(
                5, LongStream.rangeClosed(1, 4).mapToObj(SampleScans::record).toList(), DIGEST);
        assertThat(sink.take(longer).await()).isEqualTo(2);
        assertThat(count("scan.scan")).isEqualTo(2);
        assertThat(metrics.counted(Count.BATCH_REPEATED)).isEqualTo(2);
        assertSumsAreThoseOfTheScans();
        sink.close();
    }

    @Test
    void take_batchesOfManyLotsDaysVerdictsPlacesAndNodes_someOfThemTwice_sumsAreThoseOfTheScans() {
        var chance = new Random(7);
        for (var node : List.of("one", "other")) {
            var sink = new PgScanSink(VERTX, options(postgres.port()), node, metrics);
            var sequence = 1L;
            for (var number = 0; number < 20; number++) {
                var scans = new ArrayList<ScanRecord>();
                for (var scan = 0; scan < 100; scan++) {
                    scans.add(new ScanRecord(sequence++, UUID.randomUUID(), anyScan(chance)));
                }
                var batch = new ScanBatch(3, scans, DIGEST);
                for (var times = 0; times <= number % 3; times++) {
                    sink.take(batch).await();
                }
            }
            sink.close();
        }
        assertThat(count("scan.scan")).isEqualTo(4_000);
        assertThat(postgres.number("SELECT count(DISTINCT day) FROM scan.day_count"))
                .as("midnight in Cần Thơ lies between the scans")
                .isEqualTo(3);
        assertSumsAreThoseOfTheScans();
        assertThat(postgres.number("SELECT scan.settle_counts()"))
                .as("nothing is left to be made whole")
                .isZero();
    }

    private static ScanEvent anyScan(Random chance) {
        var code = SampleScans.scan(chance.nextInt(1, 6), chance.nextInt(50)).code();
        var verdicts = List.of(Verdict.VALID, Verdict.RECALLED, Verdict.EXPIRED);
        var places = List.of(
                new ScanPlace("Cần Thơ", 10.03, 105.78, true),
                new ScanPlace("Hà Nội", 21.03, 105.85, false),
                new ScanPlace("An Giang", 10.4, 105.1, true));
        return new ScanEvent(
                SampleScans.AT.plus(Duration.ofMinutes(chance.nextInt(2 * 24 * 60))),
                code,
                OptionalLong.empty(),
                verdicts.get(chance.nextInt(verdicts.size())),
                ScanEvent.Client.PHONE,
                17,
                chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(places.get(chance.nextInt(places.size()))));
    }

    @Test
    void take_answerToTheCommitLost1000Times_countsEveryScanOnce() {
        var sink = new PgScanSink(VERTX, options(proxy.actualPort()), "unheard", metrics);
        for (var sequence = 1L; sequence <= UNHEARD; sequence++) {
            var batch = new ScanBatch(11, List.of(SampleScans.record(sequence)), DIGEST);
            losesAnswersToCommits = true;
            assertThatException().isThrownBy(() -> sink.take(batch).await());
            losesAnswersToCommits = false;
            assertThat(takenAtLast(sink, batch)).isEqualTo(sequence);
        }
        sink.close();
        assertThat(metrics.counted(Count.BATCH_REPEATED)).isEqualTo(UNHEARD);
        assertThat(count("scan.scan")).isEqualTo(UNHEARD);
        assertThat(postgres.number("SELECT sum(count) FROM scan.stamp_count")).isEqualTo(UNHEARD);
        assertThat(postgres.number("SELECT sum(count) FROM scan.hour_count")).isEqualTo(UNHEARD);
        assertSumsAreThoseOfTheScans();
    }

    /** As the shipper does: what cannot be taken now, for the connection is not yet seen to be closed, is tried again. */
    private static long takenAtLast(PgScanSink sink, ScanBatch batch) {
        var taken = new AtomicLong();
        Eventually.holds(
                "the batch is taken",
                () -> sink.take(batch)
                        .onSuccess(taken::set)
                        .map(true)
                        .otherwise(false)
                        .await());
        return taken.get();
    }

    @Test
    void newsSince_tellsWhatOtherNodesBroughtOnceAndWholly() {
        var ours = new PgScanSink(VERTX, options(postgres.port()), "ours", metrics);
        var theirs = new PgScanSink(VERTX, options(postgres.port()), "theirs", metrics);
        var pool = PgBuilder.pool()
                .connectingTo(options(postgres.port()))
                .using(VERTX)
                .build();
        var counts = new PgStampCounts(pool, Duration.ofSeconds(2), "ours");
        var begin = counts.newsSince(0).await();
        assertThat(begin.items()).isEmpty();
        ours.take(new ScanBatch(8, List.of(SampleScans.record(1)), DIGEST)).await();
        var twice = new ScanRecord(3, new UUID(9, 9), SampleScans.record(2).event());
        theirs.take(new ScanBatch(8, List.of(SampleScans.record(2), twice), DIGEST))
                .await();

        var news = counts.newsSince(begin.upTo()).await();

        assertThat(news.whole()).isTrue();
        assertThat(news.items()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo(SampleScans.record(2).event().code());
            assertThat(item.history().count()).isEqualTo(2);
            assertThat(item.history().firstAt())
                    .isEqualTo(SampleScans.record(2).event().at());
        });
        assertThat(counts.newsSince(news.upTo()).await().items()).isEmpty();
        var range = counts.findRange(7, 0, 1_024).await();
        assertThat(range.stamps()).hasSize(2);
        assertThat(range.snapshot().sees(news.items().getFirst().transaction())).isTrue();
        assertThat(counts.findRange(7, 1_024, 2_048).await().stamps()).isEmpty();
        pool.close().await();
        ours.close();
        theirs.close();
    }

    @Test
    void newsSince_whileATransactionIsNotOver_waitsForIt() {
        var theirs = new PgScanSink(VERTX, options(postgres.port()), "theirs", metrics);
        var pool = PgBuilder.pool()
                .connectingTo(options(postgres.port()))
                .using(VERTX)
                .build();
        var counts = new PgStampCounts(pool, Duration.ofSeconds(2), "ours");
        var begin = counts.newsSince(0).await();
        var open = pool.getConnection().await();
        var unfinished = open.begin().await();
        open.query("SELECT pg_current_xact_id()").execute().await();
        theirs.take(new ScanBatch(9, List.of(SampleScans.record(5)), DIGEST)).await();
        assertThat(counts.newsSince(begin.upTo()).await().items()).isEmpty();
        unfinished.rollback().await();
        open.close().await();
        assertThat(counts.newsSince(begin.upTo()).await().items()).hasSize(1);
        pool.close().await();
        theirs.close();
    }

    @Test
    void take_scansFromPlaces_keepsWhereTheFirstWas() {
        var sink = new PgScanSink(VERTX, options(postgres.port()), "places", metrics);
        var home = new ScanPlace("Cần Thơ", 10.03, 105.78, true);
        var away = new ScanPlace("Hà Nội", 21.03, 105.85, false);
        var scan = SampleScans.scan(7, 1);
        var later = new ScanRecord(2, new UUID(1, 2), SampleScans.at(SampleScans.scan(7, 1), home));
        var unknown = new ScanRecord(3, new UUID(1, 3), scan);
        sink.take(new ScanBatch(6, List.of(later, unknown), DIGEST)).await();
        assertThat(firstPlace()).isEqualTo("Cần Thơ");
        var before = new ScanEvent(
                SampleScans.AT,
                scan.code(),
                scan.productionLot(),
                scan.verdict(),
                scan.client(),
                scan.feedPosition(),
                Optional.of(away));
        sink.take(new ScanBatch(7, List.of(new ScanRecord(1, new UUID(1, 4), before)), DIGEST))
                .await();
        sink.close();
        assertThat(firstPlace()).isEqualTo("Hà Nội");
        assertThat(postgres.text("SELECT string_agg(concat_ws('|', place, latitude, longitude, fixed), ';' ORDER BY id)"
                        + " FROM scan.scan"))
                .isEqualTo("Cần Thơ|10|105.8|t;;Hà Nội|21|105.9|f");
    }

    @Test
    void theReleaseBeforePlaces_canStillWrite() {
        postgres.execute("""
                INSERT INTO scan.scan (id, at, code_lot_id, serial, production_lot_id, verdict, client, feed_position, node)
                VALUES (gen_random_uuid(), now(), 7, 1, NULL, 'VALID', 'PHONE', 17, 'before')""");
        postgres.execute("INSERT INTO scan.stamp_count (code_lot_id, serial, count, first_at) VALUES (7, 1, 1, now())");
        assertThat(postgres.number("SELECT count(*) FROM scan.scan WHERE place IS NULL AND arrived IS NOT NULL"))
                .isEqualTo(1);
    }

    /** Every sum, of stamps, hours, days and places, is the number of rows that it stands for, node by node. */
    private static void assertSumsAreThoseOfTheScans() {
        for (var sum : List.of(
                "SELECT code_lot_id, serial, sum(count) FROM scan.stamp_count GROUP BY 1, 2"
                        + "|SELECT code_lot_id, serial, count(*) FROM scan.scan GROUP BY 1, 2",
                "SELECT code_lot_id, hour, node, verdict, count FROM scan.hour_count"
                        + "|SELECT code_lot_id, date_trunc('hour', at, 'UTC'), node, verdict, count(*) FROM scan.scan GROUP BY 1, 2, 3, 4",
                "SELECT code_lot_id, day, node, verdict, count FROM scan.day_count"
                        + "|SELECT code_lot_id, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, node, verdict, count(*) FROM scan.scan GROUP BY 1, 2, 3, 4",
                "SELECT code_lot_id, day, node, place, count FROM scan.place_count"
                        + "|SELECT code_lot_id, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, node, coalesce(place, ''), count(*) FROM scan.scan GROUP BY 1, 2, 3, 4")) {
            var counted = sum.substring(0, sum.indexOf('|'));
            var scanned = sum.substring(sum.indexOf('|') + 1);
            assertThat(postgres.number("SELECT count(*) FROM ((" + counted + " EXCEPT " + scanned + ") UNION ALL ("
                            + scanned + " EXCEPT " + counted + ")) differing"))
                    .as(counted)
                    .isZero();
        }
    }

    private static String firstPlace() {
        return postgres.text("SELECT first_place FROM scan.stamp_count WHERE code_lot_id = 7 AND serial = 1");
    }

    @Test
    void restarted_afterTheAnswerWasLost_goesOnWhereTheDatabaseStands() throws IOException {
        try (var journal = new ScanJournal(open(1), CONFIG, metrics)) {
            for (var serial = 0; serial < 10; serial++) {
                journal.record(List.of(SampleScans.scan(7, serial)));
            }
        }
        var sink = new PgScanSink(VERTX, options(postgres.port()), "test", metrics);
        var first = new JournalCursor(open(2), 4).next(1, 0).orElseThrow();
        sink.take(first).await();
        sink.close();

        var shipper = deploy(open(2));
        Eventually.holds("the rest is shipped", () -> count("scan.scan") == 10);
        undeploy(shipper);
        assertThat(postgres.number("SELECT sum(count) FROM scan.stamp_count")).isEqualTo(10);
    }

    @Test
    void postgresHung_scansStayInTheJournalAndComeLater() throws IOException {
        var folder = open(1);
        try (var journal = new ScanJournal(folder, CONFIG, metrics)) {
            var shipper = deploy(folder);
            postgres.freeze();
            for (var serial = 0; serial < 100; serial++) {
                journal.record(List.of(SampleScans.scan(7, serial)));
            }
            Eventually.holds("the failure is counted", () -> metrics.counted(Count.SHIPPING_FAILED) > 0);
            postgres.thaw();
            Eventually.holds("all is shipped", () -> count("scan.scan") == 100);
            undeploy(shipper);
        } finally {
            postgres.thaw();
        }
    }

    private SegmentFolder open(long boot) throws IOException {
        return SegmentFolder.open(state, boot, CONFIG, metrics);
    }

    private String deploy(SegmentFolder folder) {
        return VERTX.deployVerticle(
                        new ScanShipperVerticle(folder, options(proxy.actualPort()), "test", CONFIG, metrics))
                .await();
    }

    private static void undeploy(String deployment) {
        VERTX.undeploy(deployment).await();
    }

    private void pauseThenCut() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 30_000_000));
        sockets.forEach(NetSocket::close);
    }

    /** Passes everything on, so that a test can cut the connection at any moment. */
    private void forward(NetSocket client) {
        sockets.add(client);
        client.pause();
        VERTX.createNetClient().connect(postgres.port(), "127.0.0.1").onComplete(connected -> {
            if (connected.failed()) {
                client.close();
                return;
            }
            var server = connected.result();
            server.handler(bytes -> client.write(bytes));
            client.handler(bytes -> {
                if (losesAnswersToCommits && bytes.toString(ISO_8859_1).contains("COMMIT")) {
                    // The server does what the client never hears of.
                    server.handler(_ -> client.close());
                }
                server.write(bytes);
            });
            server.closeHandler(_ -> client.close());
            client.resume();
            client.closeHandler(_ -> {
                sockets.remove(client);
                server.close();
            });
        });
    }

    private static long count(String table) {
        return postgres.number("SELECT count(*) FROM " + table);
    }

    private static PgConnectOptions options(int port) {
        return new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase(TestPostgres.DATABASE)
                .setUser(TestPostgres.USER)
                .setCachePreparedStatements(true);
    }
}
