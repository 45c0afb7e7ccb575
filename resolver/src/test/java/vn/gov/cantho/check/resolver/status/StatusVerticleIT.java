package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.contract.status.Change.CANCELLED;
import static vn.gov.cantho.check.contract.status.Change.CLEARED;
import static vn.gov.cantho.check.contract.status.Change.RECALLED;
import static vn.gov.cantho.check.contract.status.Change.REVISED;
import static vn.gov.cantho.check.contract.status.Change.SUSPENDED;
import static vn.gov.cantho.check.resolver.status.SampleEvents.event;
import static vn.gov.cantho.check.resolver.status.SampleEvents.lot;

import io.lettuce.core.RedisClient;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.NodeIdentity;
import vn.gov.cantho.check.resolver.config.RedisConfig;
import vn.gov.cantho.check.resolver.config.StatusConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Standing;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.StatusWriter;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

final class StatusVerticleIT {

    private static final Vertx VERTX = Vertx.vertx();
    private static final ClientResources RESOURCES = DefaultClientResources.create();
    private static final AtomicLong LOTS = new AtomicLong(1_000);
    private static final Pattern TIMED = Pattern.compile("canary_recall_seconds_bucket\\{le=\"5.0\"\\} [1-9]");
    private static TestPostgres postgres;
    private static TestRedis redis;
    private static StatusWriter feed;

    @TempDir
    private Path state;

    private final ResolverMetrics metrics = new ResolverMetrics();
    private StatusVerticle status;
    private String deployment;

    @BeforeAll
    static void startServers() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        feed = new StatusWriter(postgres);
    }

    @AfterAll
    static void stopServers() {
        VERTX.close().await();
        RESOURCES.shutdown().syncUninterruptibly();
        redis.close();
        postgres.close();
    }

    @BeforeEach
    void startNode() {
        start();
        Eventually.holds("the lease is held", () -> status.view().leaseHeld());
    }

    @AfterEach
    void stopNode() {
        postgres.thaw();
        stop();
    }

    @Test
    void emitted_withoutARelay_reachesTheOverlayByThePoll() {
        var lot = LOTS.incrementAndGet();
        feed.emit(lot(lot, RECALLED));
        Eventually.holds("the lot is recalled", () -> of(lot).equals(Optional.of(RECALLED)));
        assertThat(status.view().worst(Kind.PRODUCTION_LOT, lot).flatMap(Standing::notice))
                .contains(SampleEvents.NOTICE);
        feed.emit(lot(lot, CLEARED));
        Eventually.holds("the recall is lifted", () -> of(lot).isEmpty());
        assertThat(status.view().leaseHeld()).isTrue();
    }

    @Test
    void emitted_forTheCanary_isTimed() {
        // One that comes just after the node went by the feed for the first time may not be: a slow poll makes it look
        // older.
        Eventually.holds("the canary is timed", () -> {
            feed.emit(event(Subject.canary(), RECALLED, 0));
            feed.emit(event(Subject.canary(), CLEARED, 0));
            return TIMED.matcher(metrics.scrape()).find();
        });
    }

    @Test
    void emitted_rangeAndRevision_reachTheOverlay() {
        feed.emit(event(Subject.range(77, 10, 20), CANCELLED, 0), event(Subject.of(Kind.PRODUCT, 5), REVISED, 99));
        Eventually.holds("the revision is raised", () -> status.view().leastRevision(Kind.PRODUCT, 5) == 99);
        assertThat(status.view().worstOfSerial(77, 15).map(Standing::change)).contains(CANCELLED);
        assertThat(status.view().worstOfSerial(77, 21)).isEmpty();
    }

    @Test
    void emitted_isReportedAsAppliedByTheHeartbeat() {
        var position = feed.emit(lot(LOTS.incrementAndGet(), SUSPENDED));
        Eventually.holds(
                "the node reports the position",
                () -> postgres.number("SELECT position FROM publication.node WHERE name = 'test'") == position);
    }

    @Test
    void streamed_whilePostgresIsHung_reachesTheOverlayAndExtendsNoLease() {
        var lot = LOTS.incrementAndGet();
        var timeline = feed.timeline();
        var next = feed.head() + 1;
        postgres.freeze();
        relay(timeline, next, SampleEvents.line(lot(lot, RECALLED)), "unknown");
        Eventually.holds("the lot is recalled", () -> of(lot).equals(Optional.of(RECALLED)));
        Eventually.holds("the lease ends", () -> !status.view().leaseHeld());
        postgres.thaw();
        Eventually.holds("the feed refutes it", () -> of(lot).isEmpty());
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isEqualTo(1);
        flush();
    }

    @Test
    void streamed_andEmitted_isConfirmed() {
        var lot = LOTS.incrementAndGet();
        var event = lot(lot, RECALLED);
        var position = feed.emit(event);
        relay(feed.timeline(), position, SampleEvents.line(event), hashAt(position));
        Eventually.holds("the lot is recalled", () -> of(lot).equals(Optional.of(RECALLED)));
        Eventually.holds("the poll has brought it", () -> status.view().position() >= position);
        assertThat(of(lot)).contains(RECALLED);
        assertThat(metrics.counted(Count.STREAM_REFUTED)).isZero();
        flush();
    }

    @Test
    void redisStopped_validMayStillBeSaidAndNewsComesByThePoll() {
        redis.stop();
        var lot = LOTS.incrementAndGet();
        feed.emit(lot(lot, RECALLED));
        Eventually.holds("the lot is recalled", () -> of(lot).equals(Optional.of(RECALLED)));
        Eventually.holds("the loss is counted", () -> metrics.counted(Count.STREAM_FAILED) > 0);
        assertThat(status.view().leaseHeld()).isTrue();
        redis.startAgain();
    }

    @Test
    void postgresHung_leaseEndsAndComesBack() {
        var lot = LOTS.incrementAndGet();
        feed.emit(lot(lot, RECALLED));
        Eventually.holds("the lot is recalled", () -> of(lot).equals(Optional.of(RECALLED)));
        postgres.freeze();
        Eventually.holds("the lease ends", () -> !status.view().leaseHeld());
        Eventually.keepsHolding(
                "the recall stands and no lease",
                Duration.ofSeconds(1),
                () -> !status.view().leaseHeld() && of(lot).equals(Optional.of(RECALLED)));
        postgres.thaw();
        Eventually.holds("the lease is back", () -> status.view().leaseHeld());
    }

    @Test
    void nodeStarted_postgresHung_answersFromTheSnapshotWithoutALease() {
        var lot = LOTS.incrementAndGet();
        feed.emit(lot(lot, RECALLED));
        Eventually.holds("the lot is recalled", () -> of(lot).equals(Optional.of(RECALLED)));
        stop();
        postgres.freeze();
        start();
        assertThat(status.isLoaded()).isTrue();
        assertThat(of(lot)).contains(RECALLED);
        Eventually.keepsHolding(
                "no lease", Duration.ofMillis(500), () -> !status.view().leaseHeld());
        postgres.thaw();
        Eventually.holds("the lease is back", () -> status.view().leaseHeld());
        assertThat(metrics.counted(Count.STATUS_LOADED)).isEqualTo(1);
    }

    @Test
    void feedLostItsTail_recallIsKeptAndAnAlarmRings() {
        var before = feed.emit(lot(LOTS.incrementAndGet(), SUSPENDED));
        var lot = LOTS.incrementAndGet();
        var lost = feed.emit(lot(lot, RECALLED));
        Eventually.holds("the lot is recalled", () -> status.view().position() == lost);
        postgres.execute("""
                BEGIN;
                DELETE FROM publication.status WHERE subject_id = %d;
                DELETE FROM publication.status_event WHERE position > %d;
                UPDATE publication.feed_head SET position = %d,
                       hash = (SELECT hash FROM publication.status_event WHERE position = %d);
                COMMIT""".formatted(lot, before, before, before));
        Eventually.holds("the fork is seen", () -> metrics.counted(Count.STATUS_KEPT) == 1);
        Eventually.holds("the lease is back", () -> status.view().leaseHeld());
        assertThat(of(lot)).contains(RECALLED);
        assertThat(metrics.counted(Count.FEED_FORK)).isEqualTo(1);
        feed.emit(lot(lot, Change.RECONCILED));
        Eventually.holds("it is reconciled", () -> of(lot).isEmpty());
    }

    private void start() {
        var options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(postgres.port())
                .setDatabase(TestPostgres.DATABASE)
                .setUser(TestPostgres.USER)
                .setCachePreparedStatements(true);
        var sources =
                new StatusSources(options, new RedisConfig("127.0.0.1", redis.port(), Optional.empty()), RESOURCES);
        status = new StatusVerticle(sources, StatusConfig.DEFAULTS, new NodeIdentity("test", 1, state), metrics);
        deployment = VERTX.deployVerticle(status).await();
    }

    private void stop() {
        VERTX.undeploy(deployment).await();
    }

    private Optional<Change> of(long lot) {
        return status.view().worst(Kind.PRODUCTION_LOT, lot).map(Standing::change);
    }

    private static String hashAt(long position) {
        try (var connection = postgres.administrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT encode(hash, 'hex') FROM publication.status_event WHERE position = " + position)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void relay(int timeline, long position, String body, String hash) {
        withRedis(connection -> connection
                .sync()
                .xadd(
                        StatusNames.streamKey(timeline),
                        new XAddArgs().id(StatusNames.entryId(position)),
                        Map.of(StatusNames.FIELD_BODY, body, StatusNames.FIELD_HASH, hash)));
    }

    private static void flush() {
        withRedis(connection -> connection.sync().flushall());
    }

    private static void withRedis(Consumer<StatefulRedisConnection<String, String>> action) {
        try (var client = RedisClient.create(RESOURCES, "redis://127.0.0.1:" + redis.port());
                var connection = client.connect()) {
            action.accept(connection);
        }
    }
}
