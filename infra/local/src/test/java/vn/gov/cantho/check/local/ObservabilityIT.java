package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Puts every query of every board, and every rule, to a real Prometheus that watches a running stack. Only on a machine
 * that has one; {@code .ci/run} says so where it has not.
 */
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservabilityIT {

    private static final String MISSING =
            "NOT CHECKED: no prometheus on this machine, so no query of a board or an alert was put to one"
                    + " (on Debian: apt-get install prometheus)";

    // A metric stands before a selector, a range, a comparison or the end; what stands before ( is a function, before =
    // a
    // label.
    private static final Pattern METRIC = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\\b(?!\\s*[(=!])");
    private static final Pattern BY = Pattern.compile("\\b(by|without|on|ignoring|group_left)\\s*\\([^)]*\\)");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    private final StackProcess stack;
    private PrometheusProcess prometheus;

    ObservabilityIT(StackProcess stack) {
        this.stack = stack;
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        if (!PrometheusProcess.isInstalled()) {
            LoggerFactory.getLogger(ObservabilityIT.class).error(MISSING);
        }
        assumeThat(PrometheusProcess.isInstalled()).as(MISSING).isTrue();
        prometheus = PrometheusProcess.start(folder, stack);
        // Some meters are made by the first request.
        get(stack.demo().path("scans").path("VALID").path(0).asString());
        get(stack.demo().path("portal").asString() + "/login");
        assertThat(prometheus.awaitAll(List.of("count(up == 1) == 2"))).isEmpty();
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void boards_everyQueryOfEveryPanel_givesSomething() throws IOException, InterruptedException {
        var queries = new LinkedHashMap<String, String>();
        Boards.panels()
                .forEach(panel ->
                        panel.queries().forEach(query -> queries.put(filled(query), panel.name() + ": " + query)));

        var empty = prometheus.awaitAll(queries.keySet());

        assertThat(queries).hasSizeGreaterThan(100);
        assertThat(empty).extracting(queries::get).isEmpty();
    }

    @Test
    void rules_everyOne_canBeAskedAndLooksAtMetersThatThereAre() throws IOException, InterruptedException {
        var rules = prometheus.rules();
        var metrics = new TreeSet<String>();
        for (var rule : rules) {
            prometheus.ask(rule);
            metrics.addAll(metrics(rule));
        }
        var missing = prometheus.awaitAll(
                metrics.stream().map(metric -> "count(" + metric + ")").toList());

        assertThat(rules).hasSizeGreaterThan(30);
        assertThat(metrics).hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    @Test
    void canary_ofARunningStack_isFlippedAndTimed() throws IOException, InterruptedException {
        assertThat(prometheus.awaitAll(List.of(
                        "canary_flips_total > 0",
                        "canary_recall_seconds_count > 0",
                        "canary_recall_seconds_bucket{le=\"+Inf\"} > 0")))
                .isEmpty();
    }

    /** As Grafana would ask for all nodes. */
    private static String filled(String query) {
        return query.replace("$node", ".+").replace("$__rate_interval", "1m");
    }

    private static List<String> metrics(String rule) {
        var expression = BY.matcher(TEXT.matcher(rule).replaceAll("")).replaceAll("");
        return METRIC.matcher(expression)
                .results()
                .map(metric -> metric.group(1))
                .toList();
    }

    private static void get(String url) throws IOException, InterruptedException {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding());
    }
}
