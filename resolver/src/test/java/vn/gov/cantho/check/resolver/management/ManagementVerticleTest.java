package vn.gov.cantho.check.resolver.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

final class ManagementVerticleTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong nanos = new AtomicLong();
    private final EventLoops loops = new EventLoops(2, nanos::get);
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private final ManagementVerticle management =
            new ManagementVerticle(0, loops, new SaidHealth(reasons), new ResolverMetrics());
    private final HttpClient client = HttpClient.newHttpClient();

    /** A health that says what it was told to. */
    private record SaidHealth(List<String> reasonsNotReady) implements NodeHealth {

        @Override
        public JsonObject status() {
            return new JsonObject().put("node", "test");
        }
    }

    @BeforeEach
    void start() {
        vertx.deployVerticle(management).await();
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void livez_everyLoopTurns_is200() throws Exception {
        assertThat(get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void livez_oneLoopIsStuck_is503() throws Exception {
        nanos.addAndGet(Duration.ofMillis(2_001).toNanos());
        loops.turned(1);
        var answer = get("/livez");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("2001 ms");
    }

    @Test
    void readyz_reasons_are503AndNamed() throws Exception {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        reasons.add("draining");
        var answer = get("/readyz");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("draining\n");
    }

    @Test
    void statusz_isJson() throws Exception {
        var answer = get("/statusz");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(new JsonObject(answer.body()).getString("node")).isEqualTo("test");
    }

    @Test
    void metrics_areInTheFormOfPrometheus() throws Exception {
        var answer = get("/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body()).contains("# TYPE status_feed_fork_total counter");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + management.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
