package vn.gov.cantho.check.load.signedin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.gov.cantho.check.load.rig.FreePort;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.Spawned;
import vn.gov.cantho.check.load.rig.Stamps;

/** One portal as it is run in operation, with a heap of 4 GiB. */
final class PortalServer implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration COLLECTION = Duration.ofMinutes(1);
    private static final String MAIN = "vn.gov.cantho.check.portal.PortalApplication";
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*\\} (\\S+)$");
    private static final int OK = 200;

    private final int port = FreePort.take();
    private final int managementPort = FreePort.take();
    private final Spawned process;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT).build();

    /**
     * Starts it.
     *
     * @param classPath of the portal
     * @param below the folder that holds the file of keys and takes what it writes
     * @throws IllegalStateException with its last words, if it does not become ready
     */
    PortalServer(String classPath, int postgresPort, int redisPort, Path below) {
        process = new Spawned(
                "portal",
                List.of(
                        Programs.JAVA.toString(),
                        "-Xms4g",
                        "-Xmx4g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        classPath,
                        MAIN),
                Map.ofEntries(
                        Map.entry("CHECK_STATE_DIR", below.resolve("portal").toString()),
                        Map.entry(
                                "CHECK_STAMP_KEYS_FILE",
                                below.resolve(Stamps.KEY_FILE).toString()),
                        Map.entry("CHECK_PORTAL_PORT", Integer.toString(port)),
                        Map.entry("CHECK_PORTAL_MANAGEMENT_PORT", Integer.toString(managementPort)),
                        Map.entry("CHECK_PORTAL_SECOND_FACTOR", "OFFERED"),
                        Map.entry("CHECK_POSTGRES_PORT", Integer.toString(postgresPort)),
                        Map.entry("CHECK_POSTGRES_DATABASE", PostgresServer.DATABASE),
                        Map.entry("CHECK_REDIS_PORT", Integer.toString(redisPort)),
                        Map.entry("CHECK_LOG_FORMAT", "TEXT"),
                        Map.entry("VAADIN_USAGE_STATS_ENABLED", "false")),
                below);
        process.start();
        process.await(START_PATIENCE, this::isReady);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** The bytes of heap that are in use after everything unused was given back. */
    long heapInUse() throws IOException, InterruptedException {
        // Twice: what the first look finds to be finished is gone with the second.
        collect();
        collect();
        return HEAP.matcher(ask("/actuator/prometheus").body())
                .results()
                .mapToLong(match -> (long) Double.parseDouble(match.group(1)))
                .sum();
    }

    @Override
    public void close() {
        process.end("TERM");
        client.close();
    }

    private void collect() throws IOException, InterruptedException {
        var jcmd = Programs.JAVA.resolveSibling("jcmd").toString();
        var collecting = new ProcessBuilder(jcmd, Long.toString(pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!collecting.waitFor(COLLECTION.toSeconds(), TimeUnit.SECONDS) || collecting.exitValue() != 0) {
            throw new IOException("the portal cannot be told to collect what is unused");
        }
    }

    private boolean isReady() {
        try {
            return ask("/actuator/health/readiness").statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(PROBE_TIMEOUT)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
