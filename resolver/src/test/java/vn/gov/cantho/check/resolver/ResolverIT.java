package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.config.Settings;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.StatusWriter;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

final class ResolverIT {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final List<String> KEYS = List.of("3:" + KEY, "write:3");
    private static final StampCodes CODES = new StampCodes(StampKeyRing.parse(KEYS));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What {@link Main} waits for: beyond it the process ends as it is. */
    private static final long STOP_SECONDS_MAX = 30;

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static StatusWriter feed;

    @TempDir
    private Path state;

    private int port;
    private int managementPort;
    private Resolver resolver;

    @BeforeAll
    static void startServers() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        feed = new StatusWriter(postgres);
        PublishedSamples.insert(postgres);
    }

    @AfterAll
    static void stopServers() {
        redis.close();
        postgres.close();
    }

    @BeforeEach
    void startProgram() throws IOException {
        port = TestRedis.freePort();
        managementPort = TestRedis.freePort();
        Files.write(state.resolve("keys"), KEYS);
        resolver = start();
    }

    @AfterEach
    void stopProgram() {
        postgres.thaw();
        resolver.stop().await();
    }

    @Test
    void scan_recalledAndLifted_isToldAtOnce() throws Exception {
        Eventually.holds("the stamp is valid", () -> verdict(1).equals("VALID"));
        decide(Subject.of(Subject.Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.RECALLED);
        Eventually.holds("the stamp is recalled", () -> verdict(1).equals("RECALLED"));
        assertThat(scan(1).body()).contains("12/QĐ-SNN");
        decide(Subject.of(Subject.Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.CLEARED);
        Eventually.holds("the stamp is valid again", () -> verdict(1).equals("VALID"));
    }

    @Test
    void scan_serialInAVoidRange_isCancelled() {
        decide(Subject.range(PublishedSamples.CODE_LOT, 20, 29), Change.CANCELLED);
        Eventually.holds("the stamp is cancelled", () -> verdict(25).equals("CANCELLED"));
        Eventually.holds("its neighbour is valid", () -> verdict(30).equals("VALID"));
    }

    @Test
    void scan_postgresHung_isUnconfirmedAndRecoversAndRecallStands() {
        Eventually.holds("the stamp is valid", () -> verdict(2).equals("VALID"));
        decide(Subject.range(PublishedSamples.CODE_LOT, 3, 3), Change.SUSPECT);
        Eventually.holds("another is suspect", () -> verdict(3).equals("SUSPECT"));
        postgres.freeze();
        Eventually.holds("the stamp is unconfirmed", () -> verdict(2).equals("UNCONFIRMED"));
        assertThat(verdict(3)).isEqualTo("SUSPECT");
        assertThat(management("/readyz").statusCode()).isEqualTo(200);
        postgres.thaw();
        Eventually.holds("the stamp is valid again", () -> verdict(2).equals("VALID"));
    }

    @Test
    void restarted_postgresHung_answersFromTheSnapshot() throws IOException {
        decide(Subject.range(PublishedSamples.CODE_LOT, 4, 4), Change.SUSPECT);
        Eventually.holds("the stamp is suspect", () -> verdict(4).equals("SUSPECT"));
        resolver.stop().await();
        postgres.freeze();
        resolver = start();
        assertThat(verdict(4)).isEqualTo("SUSPECT");
        assertThat(verdict(5)).isEqualTo("UNCONFIRMED");
        assertThat(management("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void stop_postgresHung_endsAndKeepsTheScansForTheNextStart() throws Exception {
        Eventually.holds("the stamp is valid", () -> verdict(7).equals("VALID"));
        var before = counted();
        postgres.freeze();
        scan(7);
        resolver.stop().await(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        postgres.thaw();
        resolver = start();
        Eventually.holds("the scan is counted", () -> counted() > before);
    }

    @Test
    void scans_areCountedOnceAlsoOverARestart() throws IOException {
        var before = counted();
        for (var serial = 100; serial < 150; serial++) {
            scan(serial);
        }
        resolver.stop().await();
        assertThat(counted() - before).isEqualTo(50);
        resolver = start();
        scan(100);
        Eventually.holds("the scan after the restart is counted", () -> counted() - before == 51);
        assertThat(postgres.number("SELECT count FROM scan.stamp_count WHERE serial = 100"))
                .isEqualTo(2);
    }

    @Test
    void management_answersItsAddressesAndNothingElse() {
        assertThat(management("/livez").statusCode()).isEqualTo(200);
        assertThat(management("/readyz").body()).isEqualTo("ready\n");
        assertThat(management("/nothing").statusCode()).isEqualTo(404);
        Eventually.holds(
                "the lease is held",
                () -> new JsonObject(management("/statusz").body())
                        .getJsonObject("status")
                        .getBoolean("leaseHeld"));
        assertThat(management("/metrics").body())
                .contains("status_lease_age_seconds")
                .contains("status_feed_lag_events")
                .contains("journal_backlog_scans")
                .contains("scan_answered_total{verdict=\"VALID\"}")
                .contains("stage_seconds_count{outcome=\"found\",stage=\"local\"}")
                .contains("limit_entries{thing=\"local identities\"}");
        assertThat(send(HttpRequest.newBuilder(address(managementPort, "/livez"))
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(address(port, "/metrics")).build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void redisStopped_scanIsStillValidAndNewsArrives() {
        redis.stop();
        Eventually.holds("the stamp is valid", () -> verdict(6).equals("VALID"));
        decide(Subject.range(PublishedSamples.CODE_LOT, 6, 6), Change.SUSPECT);
        Eventually.holds("the stamp is suspect", () -> verdict(6).equals("SUSPECT"));
        redis.startAgain();
    }

    private Resolver start() throws IOException {
        var config = ResolverConfig.from(new Settings(settings()));
        var started = ResolverWiring.join(config);
        started.start().await();
        return started;
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("CHECK_RESOLVER_PORT", Integer.toString(port));
        settings.put("CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort));
        settings.put("CHECK_RESOLVER_EVENT_LOOPS", "2");
        settings.put("CHECK_RESOLVER_DRAIN_MILLIS", "0");
        settings.put("CHECK_RESOLVER_JOURNAL_SEGMENT_BYTES", "65536");
        settings.put("CHECK_NODE_NAME", "node-under-test");
        settings.put("CHECK_POSTGRES_PORT", Integer.toString(postgres.port()));
        settings.put("CHECK_POSTGRES_DATABASE", TestPostgres.DATABASE);
        settings.put("CHECK_REDIS_PORT", Integer.toString(redis.port()));
        settings.put("CHECK_STAMP_KEYS_FILE", state.resolve("keys").toString());
        settings.put("CHECK_STATE_DIR", state.toString());
        return settings;
    }

    private void decide(Subject subject, Change change) {
        var notice = new Notice("Nhiễm khuẩn", "Không sử dụng", "12/QĐ-SNN", "Sở Nông nghiệp", Instant.EPOCH);
        feed.emit(new StatusEvent(subject, change, 0, Optional.of(notice), Instant.EPOCH));
    }

    private String verdict(int serial) {
        return scan(serial).headers().firstValue("X-Verdict").orElse("");
    }

    private HttpResponse<String> scan(int serial) {
        var path = "/q/" + CODES.write(new StampCode(PublishedSamples.CODE_LOT, serial));
        return send(HttpRequest.newBuilder(address(port, path))
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 15) Mobile")
                .build());
    }

    private HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(address(managementPort, path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static long counted() {
        return postgres.number("SELECT coalesce(sum(count), 0) FROM scan.stamp_count");
    }
}
