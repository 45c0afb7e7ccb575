package vn.gov.cantho.check.resolver;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.config.Settings;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** The whole program on ports of its own, joined as in production, and who scans at it. */
final class ProgramUnderTest {

    private static final List<String> KEYS =
            List.of("3:" + Base64.getEncoder().encodeToString(new byte[32]), "write:3");
    private static final StampCodes CODES = new StampCodes(StampKeyRing.parse(KEYS));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final int port = TestRedis.freePort();
    private final int managementPort = TestRedis.freePort();
    private final ResolverConfig config;
    private Optional<Resolver> running = Optional.empty();

    /**
     * Starts nothing yet.
     *
     * @param state the folder of what it keeps
     * @param redis the settings that say where Redis is
     */
    ProgramUnderTest(Path state, TestPostgres postgres, Map<String, String> redis) throws IOException {
        var keys = Files.write(state.resolve("keys"), KEYS);
        var settings = new HashMap<>(redis);
        settings.put("CHECK_RESOLVER_PORT", Integer.toString(port));
        settings.put("CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort));
        settings.put("CHECK_RESOLVER_EVENT_LOOPS", "2");
        settings.put("CHECK_RESOLVER_DRAIN_MILLIS", "0");
        settings.put("CHECK_RESOLVER_JOURNAL_SEGMENT_BYTES", "65536");
        settings.put("CHECK_NODE_NAME", "node-under-test");
        settings.put("CHECK_POSTGRES_PORT", Integer.toString(postgres.port()));
        settings.put("CHECK_POSTGRES_DATABASE", TestPostgres.DATABASE);
        settings.put("CHECK_STAMP_KEYS_FILE", keys.toString());
        settings.put("CHECK_STATE_DIR", state.toString());
        this.config = ResolverConfig.from(new Settings(settings));
    }

    ResolverConfig config() {
        return config;
    }

    /** Starts it, or starts it again, and waits until it answers. */
    void start() {
        try {
            var started = ResolverWiring.join(config);
            running = Optional.of(started);
            started.start().await();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Begins to stop it; done at once when it never ran. */
    Future<?> stop() {
        return running.<Future<?>>map(Resolver::stop).orElseGet(Future::succeededFuture);
    }

    /** What a scan of a stamp is told; empty when that is no verdict. */
    String verdict(int serial) {
        return scan(serial).headers().firstValue("X-Verdict").orElse("");
    }

    HttpResponse<String> scan(int serial) {
        var path = "/q/" + CODES.write(new StampCode(PublishedSamples.CODE_LOT, serial));
        return send(to(path).header("User-Agent", "Mozilla/5.0 (Linux; Android 15) Mobile"));
    }

    HttpResponse<String> management(String path) {
        return send(toManagement(path));
    }

    /** A request to the port of the public. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address(port, path));
    }

    /** A request to the port of operators. */
    HttpRequest.Builder toManagement(String path) {
        return HttpRequest.newBuilder(address(managementPort, path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
}
