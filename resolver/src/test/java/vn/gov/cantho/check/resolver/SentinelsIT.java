package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.XAddArgs;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.cache.RedisLink;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.StatusWriter;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestSentinels;

/** The program with Redis behind Sentinels. News that comes while PostgreSQL stands still can only come by the stream. */
final class SentinelsIT {

    @TempDir
    private Path state;

    private final Vertx vertx = Vertx.vertx();
    private final TestPostgres postgres = TestPostgres.start();
    private final TestSentinels redis = TestSentinels.serversAlone();
    private final StatusWriter feed = new StatusWriter(postgres);
    private ProgramUnderTest program;

    @BeforeEach
    void prepare() throws IOException {
        PublishedSamples.insert(postgres);
        program = new ProgramUnderTest(
                state,
                postgres,
                Map.of("CHECK_REDIS_SENTINELS", redis.addresses(), "CHECK_REDIS_MASTER", TestSentinels.MASTER));
    }

    @AfterEach
    void end() {
        postgres.thaw();
        program.stop().await();
        vertx.close().await();
        redis.close();
        postgres.close();
    }

    @Test
    void masterDies_newsAndTheCacheComeFromTheNewOne() {
        redis.start();
        var link = RedisLink.open(vertx, program.config().redis(), SharedCacheConfig.DEFAULTS);
        program.start();
        Eventually.holds("the stamp is valid", () -> program.verdict(1).equals("VALID"));
        Eventually.holds("the cache is connected", link::isConnected);

        redis.stopMaster();
        Eventually.holds("the cache is lost", () -> !link.isConnected());
        Eventually.holds("the copy is the master", redis::isFailedOver);

        Eventually.holds("the cache is connected again", link::isConnected);
        requireNewsByTheStream(redis.copyPort());
        link.close();
    }

    @Test
    void noSentinelAtTheStart_isReadyAllTheSameAndReadsTheStreamOnceThereIsOne() {
        program.start();
        assertThat(program.management("/readyz").body()).isEqualTo("ready\n");
        Eventually.holds("the stamp is valid", () -> program.verdict(1).equals("VALID"));

        redis.start();

        requireNewsByTheStream(redis.masterPort());
    }

    private void requireNewsByTheStream(int redisPort) {
        var next = feed.head() + 1;
        var timeline = feed.timeline();
        postgres.freeze();
        append(redisPort, timeline, next);
        Eventually.holds("the stamp is recalled", () -> program.verdict(1).equals("RECALLED"));
    }

    private static void append(int redisPort, int timeline, long position) {
        var notice = new Notice("Nhiễm khuẩn", "Không sử dụng", "12/QĐ-SNN", "Sở Nông nghiệp", Instant.EPOCH);
        var event = new StatusEvent(
                Subject.of(Subject.Kind.PRODUCTION_LOT, PublishedSamples.LOT),
                Change.RECALLED,
                0,
                Optional.of(notice),
                Instant.EPOCH);
        var body = Map.of(
                StatusNames.FIELD_BODY, StatusEventFormat.write(event), StatusNames.FIELD_HASH, "not in the feed");
        try (var client = RedisClient.create("redis://127.0.0.1:" + redisPort);
                var connection = client.connect()) {
            connection
                    .sync()
                    .xadd(StatusNames.streamKey(timeline), new XAddArgs().id(StatusNames.entryId(position)), body);
        }
    }
}
