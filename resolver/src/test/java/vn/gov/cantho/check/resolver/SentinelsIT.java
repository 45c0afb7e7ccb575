package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.XAddArgs;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.cache.RedisLink;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.config.Settings;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.StatusWriter;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestSentinels;

/** The program with Redis behind Sentinels. News that comes while PostgreSQL stands still can only come by the stream. */
final class SentinelsIT {

    private static final List<String> KEYS =
            List.of("3:" + Base64.getEncoder().encodeToString(new byte[32]), "write:3");
    private static final StampCodes CODES = new StampCodes(StampKeyRing.parse(KEYS));

    @TempDir
    private Path state;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Vertx vertx = Vertx.vertx();
    private final TestPostgres postgres = TestPostgres.start();
    private final TestSentinels redis = TestSentinels.serversAlone();
    private final StatusWriter feed = new StatusWriter(postgres);
    private final int port = TestRedis.freePort();
    private final int managementPort = TestRedis.freePort();
    private Optional<Resolver> resolver = Optional.empty();

    @BeforeEach
    void prepare() throws IOException {
        PublishedSamples.insert(postgres);
        Files.write(state.resolve("keys"), KEYS);
    }

    @AfterEach
    void end() {
        postgres.thaw();
        resolver.ifPresent(started -> started.stop().await());
        client.close();
        vertx.close().await();
        redis.close();
        postgres.close();
    }

    @Test
    void masterDies_newsAndTheCacheComeFromTheNewOne() {
        redis.start();
        var config = config();
        var link = RedisLink.open(vertx, config.redis(), SharedCacheConfig.DEFAULTS);
        start(config);
        Eventually.holds("the stamp is valid", () -> verdict(1).equals("VALID"));
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
        start(config());
        assertThat(get(managementPort, "/readyz").body()).isEqualTo("ready\n");
        Eventually.holds("the stamp is valid", () -> verdict(1).equals("VALID"));

        redis.start();

        requireNewsByTheStream(redis.masterPort());
    }

    private void requireNewsByTheStream(int redisPort) {
        var next = feed.head() + 1;
        var timeline = feed.timeline();
        postgres.freeze();
        append(redisPort, timeline, next);
        Eventually.holds("the stamp is recalled", () -> verdict(1).equals("RECALLED"));
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

    private void start(ResolverConfig config) {
        try {
            var started = ResolverWiring.join(config);
            resolver = Optional.of(started);
            started.start().await();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ResolverConfig config() {
        var settings = new HashMap<String, String>();
        settings.put("CHECK_RESOLVER_PORT", Integer.toString(port));
        settings.put("CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort));
        settings.put("CHECK_RESOLVER_EVENT_LOOPS", "2");
        settings.put("CHECK_RESOLVER_DRAIN_MILLIS", "0");
        settings.put("CHECK_RESOLVER_JOURNAL_SEGMENT_BYTES", "65536");
        settings.put("CHECK_POSTGRES_PORT", Integer.toString(postgres.port()));
        settings.put("CHECK_POSTGRES_DATABASE", TestPostgres.DATABASE);
        settings.put("CHECK_REDIS_SENTINELS", redis.addresses());
        settings.put("CHECK_REDIS_MASTER", TestSentinels.MASTER);
        settings.put("CHECK_STAMP_KEYS_FILE", state.resolve("keys").toString());
        settings.put("CHECK_STATE_DIR", state.toString());
        return ResolverConfig.from(new Settings(settings));
    }

    private String verdict(int serial) {
        var path = "/q/" + CODES.write(new StampCode(PublishedSamples.CODE_LOT, serial));
        return get(port, path).headers().firstValue("X-Verdict").orElse("");
    }

    private HttpResponse<String> get(int atPort, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + atPort + path));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
