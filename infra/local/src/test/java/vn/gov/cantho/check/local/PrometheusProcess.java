package vn.gov.cantho.check.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Prometheus that watches a stack by the settings of {@code infra/observability}, only more often. */
final class PrometheusProcess implements AutoCloseable {

    private static final String PROGRAM = "prometheus";
    private static final Path SETTINGS = Path.of("..", "observability");
    private static final String EVERY = "  scrape_interval: 5s\n  scrape_timeout: 4s\n";
    private static final String MORE_OFTEN = "  scrape_interval: 2s\n  scrape_timeout: 2s\n";
    private static final int PATIENCE_SECONDS = 40;
    private static final int PAUSE_MILLIS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private PrometheusProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static boolean isInstalled() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    static PrometheusProcess start(Path folder, StackProcess stack) throws IOException {
        var settings = Files.readString(SETTINGS.resolve("prometheus.yml"));
        if (!settings.contains(EVERY)) {
            throw new IllegalStateException("prometheus.yml says in other words how often it scrapes");
        }
        Files.writeString(folder.resolve("prometheus.yml"), settings.replace(EVERY, MORE_OFTEN));
        Files.copy(SETTINGS.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        Files.writeString(folder.resolve("resolvers.yml"), target(stack, Port.RESOLVER_MANAGEMENT));
        Files.writeString(folder.resolve("portals.yml"), target(stack, Port.PORTAL_MANAGEMENT));
        var address = "127.0.0.1:" + freePort();
        var process = new ProcessBuilder(
                        PROGRAM,
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + address,
                        "--log.level=warn")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("output.txt").toFile()))
                .start();
        return new PrometheusProcess(process, "http://" + address);
    }

    /**
     * Asks each until it has given something once, for the sample of a moment may be missing; returns those that have given
     * nothing for a while.
     */
    List<String> awaitAll(Collection<String> queries) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var empty = stillEmpty(queries);
        while (!empty.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            empty = stillEmpty(empty);
        }
        return empty;
    }

    private List<String> stillEmpty(Collection<String> queries) throws IOException, InterruptedException {
        var empty = new ArrayList<String>();
        for (var query : queries) {
            if (ask(query).isEmpty()) {
                empty.add(query);
            }
        }
        return empty;
    }

    /** The values of an expression at this moment; an expression that is wrong fails. */
    JsonNode ask(String query) throws IOException, InterruptedException {
        return data("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("result");
    }

    /** The expressions of all rules as Prometheus has read them. */
    List<String> rules() throws IOException, InterruptedException {
        return data("/api/v1/rules")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(rule -> rule.path("query").asString())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private JsonNode data(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).build();
        for (var asked = 0; process.isAlive() && asked < PATIENCE_SECONDS * 1_000 / PAUSE_MILLIS; asked++) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                // Until it has read what it kept it is not ready.
                if (answer.statusCode() != 503) {
                    var json = JsonMapper.builder().build().readTree(answer.body());
                    if (!json.path("status").asString().equals("success")) {
                        throw new IllegalArgumentException(json.path("error").asString() + " in " + path);
                    }
                    return json.path("data");
                }
            } catch (IOException _) {
                // It does not listen yet.
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("Prometheus does not answer");
    }

    private static String target(StackProcess stack, Port port) {
        return "- targets: [\"127.0.0.1:%s\"]\n".formatted(stack.port(port));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
