package vn.gov.cantho.check.load.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/** One resolver of the rig, with 256 MiB of heap. */
public final class ResolverServer {

    public static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final String name;
    private final int port = FreePort.take();
    private final int managementPort = FreePort.take();
    private final Map<String, String> settings;
    private final Spawned process;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT).build();

    /**
     * Where a resolver finds its neighbours.
     *
     * @param postgresPort of PostgreSQL, or of what stands before it
     * @param database in it
     * @param redisPort of Redis, or of what stands before it
     */
    public record Neighbours(int postgresPort, String database, int redisPort) {}

    /**
     * Takes its ports and starts nothing yet.
     *
     * @param program the jar
     * @param flags of the JVM, besides those of every resolver of a rig
     * @param below the folder that holds the file of keys and takes what it writes
     * @param more settings besides those of every resolver of a rig, or in their place
     */
    public ResolverServer(
            String name,
            Path program,
            List<String> flags,
            Neighbours neighbours,
            Path below,
            Map<String, String> more) {
        this.name = name;
        var environment = new HashMap<>(Map.of(
                "CHECK_NODE_NAME", name,
                "CHECK_STATE_DIR", below.resolve(name).toString(),
                "CHECK_STAMP_KEYS_FILE", below.resolve(Stamps.KEY_FILE).toString(),
                "CHECK_RESOLVER_PORT", Integer.toString(port),
                "CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort),
                "CHECK_POSTGRES_PORT", Integer.toString(neighbours.postgresPort()),
                "CHECK_POSTGRES_DATABASE", neighbours.database(),
                "CHECK_REDIS_PORT", Integer.toString(neighbours.redisPort()),
                "CHECK_LOG_FORMAT", "TEXT",
                // Everybody here comes from one machine.
                "CHECK_RESOLVER_GUESSES_AT_ONCE", "1000"));
        environment.putAll(more);
        this.settings = Map.copyOf(environment);
        this.process = new Spawned(name, command(program, flags), settings, below);
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it is asked for pages. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Where it tells of itself. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** The environment that it is started with. */
    public Map<String, String> settings() {
        return settings;
    }

    public Spawned process() {
        return process;
    }

    /** Starts it and returns at once. */
    public void start() {
        process.start();
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        process.await(START_PATIENCE, this::isReady);
    }

    public boolean isReady() {
        return ask("/readyz").map(answer -> answer.statusCode() == OK).orElse(false);
    }

    /** What it says about itself; empty while it says nothing. */
    public String status() {
        return ask("/statusz").map(HttpResponse::body).orElse("");
    }

    /** Ends it at once; it is not started again. */
    public void close() {
        process.kill();
        client.close();
    }

    private static List<String> command(Path program, List<String> flags) {
        var command = new ArrayList<>(List.of(Programs.JAVA.toString()));
        command.addAll(flags);
        command.addAll(List.of(
                "-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar", program.toString()));
        return command;
    }

    private Optional<HttpResponse<String>> ask(String path) {
        var request = HttpRequest.newBuilder(management().resolve(path))
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
