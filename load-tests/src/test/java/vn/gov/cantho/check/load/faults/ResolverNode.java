package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.gov.cantho.check.load.rig.FreePort;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.Spawned;
import vn.gov.cantho.check.load.rig.Stamps;

/** One resolver of the rig, with a proxy of its own before each of its neighbours. */
final class ResolverNode implements AutoCloseable {

    static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final String name;
    private final int port = FreePort.take();
    private final int managementPort = FreePort.take();
    private final FaultProxy toPostgres;
    private final FaultProxy toRedis;
    private final Map<String, String> settings;
    private final Spawned process;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT).build();
    private final AtomicLong lastValidSent = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lastAnswer = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean excused;

    ResolverNode(
            String name, Programs programs, int postgresPort, int redisPort, Path below, Map<String, String> more) {
        this.name = name;
        this.toPostgres = new FaultProxy(postgresPort);
        this.toRedis = new FaultProxy(redisPort);
        var environment = new HashMap<>(Map.of(
                "CHECK_NODE_NAME", name,
                "CHECK_STATE_DIR", below.resolve(name).toString(),
                "CHECK_STAMP_KEYS_FILE", below.resolve(Stamps.KEY_FILE).toString(),
                "CHECK_RESOLVER_PORT", Integer.toString(port),
                "CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort),
                "CHECK_POSTGRES_PORT", Integer.toString(toPostgres.port()),
                "CHECK_POSTGRES_DATABASE", PostgresServer.DATABASE,
                "CHECK_REDIS_PORT", Integer.toString(toRedis.port()),
                "CHECK_LOG_FORMAT", "TEXT",
                // Everybody here comes from one machine.
                "CHECK_RESOLVER_GUESSES_AT_ONCE", "1000"));
        environment.putAll(more);
        var command = new ArrayList<>(List.of(
                Programs.JAVA.toString(),
                "-XX:AOTCache=" + below.resolve(Programs.AOT_CACHE),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                programs.resolver().toString()));
        this.settings = Map.copyOf(environment);
        this.process = new Spawned(name, command, settings, below);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** The environment that it is started with. */
    Map<String, String> settings() {
        return settings;
    }

    FaultProxy toPostgres() {
        return toPostgres;
    }

    FaultProxy toRedis() {
        return toRedis;
    }

    Spawned process() {
        return process;
    }

    /** Starts it and returns at once. */
    void start() {
        process.start();
    }

    /** Waits until it says that it is ready. */
    void awaitReady() {
        process.await(START_PATIENCE, this::isReady);
        excused = false;
    }

    /** Kills it; until it is ready again its clients need not be answered. */
    void kill() {
        excused = true;
        process.kill();
    }

    /** Whether its clients need not be answered. */
    boolean isExcused() {
        return excused;
    }

    void excuse(boolean now) {
        excused = now;
    }

    boolean isReady() {
        return ask("/readyz").map(answer -> answer.statusCode() == OK).orElse(false);
    }

    /** What it says about itself; empty while it says nothing. */
    String status() {
        return ask("/statusz").map(HttpResponse::body).orElse("");
    }

    /** Notes an answer about a lot that nobody recalls. */
    void answeredSteady(String verdict, long sent) {
        lastAnswer.accumulateAndGet(sent, Math::max);
        if (verdict.equals("VALID")) {
            lastValidSent.accumulateAndGet(sent, Math::max);
        }
    }

    /** When the last scan was sent that was answered with VALID, of lots that nobody recalls. */
    long lastValidSent() {
        return lastValidSent.get();
    }

    /** When the last scan was sent that was answered, of lots that nobody recalls. */
    long lastAnsweredSent() {
        return lastAnswer.get();
    }

    @Override
    public void close() {
        excused = true;
        process.kill();
        toPostgres.close();
        toRedis.close();
        client.close();
    }

    private Optional<HttpResponse<String>> ask(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(PROBE_TIMEOUT)
                .build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
