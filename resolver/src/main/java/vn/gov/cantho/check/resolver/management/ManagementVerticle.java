package vn.gov.cantho.check.resolver.management;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Answers operators: {@code /livez} (restart me only if this fails), {@code /readyz} (send me requests),
 * {@code /statusz} (what stands where), {@code /metrics} (for Prometheus).
 */
public final class ManagementVerticle extends VerticleBase {

    private static final Duration SILENCE_MAX = Duration.ofSeconds(2);
    private static final int IDLE_SECONDS_MAX = 15;
    private static final int HEAD_BYTES_MAX = 8 * 1024;
    private static final int LINE_BYTES_MAX = 512;
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";

    private final int wantedPort;
    private final EventLoops loops;
    private final NodeHealth health;
    private final ResolverMetrics metrics;
    private Optional<HttpServer> server = Optional.empty();

    /**
     * Answers on a port.
     *
     * @param port 0 for one that is free
     */
    public ManagementVerticle(int port, EventLoops loops, NodeHealth health, ResolverMetrics metrics) {
        this.wantedPort = port;
        this.loops = loops;
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public Future<?> start() {
        var options = new HttpServerOptions()
                .setIdleTimeout(IDLE_SECONDS_MAX)
                .setMaxHeaderSize(HEAD_BYTES_MAX)
                .setMaxInitialLineLength(LINE_BYTES_MAX)
                .setHttp2ClearTextEnabled(false);
        return vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .listen(wantedPort)
                .onSuccess(listening -> server = Optional.of(listening));
    }

    /** The port that is listened on, once started. */
    public int port() {
        return server.orElseThrow().actualPort();
    }

    private void answer(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !isHead(request)) {
            request.response().putHeader("Allow", "GET, HEAD");
            send(request, 405, PLAIN, "only GET\n");
            return;
        }
        switch (request.path() == null ? "" : request.path()) {
            case "/livez" -> answerLive(request);
            case "/readyz" -> answerReady(request);
            case "/statusz" -> send(request, 200, JSON, health.status().encodePrettily());
            case "/metrics" -> send(request, 200, PROMETHEUS, metrics.scrape());
            default -> send(request, 404, PLAIN, "/livez /readyz /statusz /metrics\n");
        }
    }

    private void answerLive(HttpServerRequest request) {
        var silence = loops.silence();
        if (silence.compareTo(SILENCE_MAX) <= 0) {
            send(request, 200, PLAIN, "live\n");
        } else {
            send(request, 503, PLAIN, "an event loop has not turned for " + silence.toMillis() + " ms\n");
        }
    }

    private void answerReady(HttpServerRequest request) {
        var reasons = health.reasonsNotReady();
        if (reasons.isEmpty()) {
            send(request, 200, PLAIN, "ready\n");
        } else {
            send(request, 503, PLAIN, String.join("\n", reasons) + "\n");
        }
    }

    private static void send(HttpServerRequest request, int status, String type, String body) {
        var response = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store");
        if (isHead(request)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean isHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }
}
