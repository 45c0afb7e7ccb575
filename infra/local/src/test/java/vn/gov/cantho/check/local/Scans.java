package vn.gov.cantho.check.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans of a stamp by a program, once or again and again. */
final class Scans implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 30;

    private final String url;
    private final Map<String, CompletableFuture<Long>> firsts = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean watching = true;

    private Scans(String url) {
        this.url = url;
        this.thread = Thread.ofPlatform().name("scans").daemon().start(this::watch);
    }

    /** Begins to scan without a pause. */
    static Scans watch(String url) {
        return new Scans(url);
    }

    static String verdict(String url) throws IOException, InterruptedException {
        return ask(url).headers().firstValue("X-Verdict").orElse("");
    }

    /** Scans as a person does, with a device, from a network that the balancer names. */
    static String page(String url, String device, String network) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/html")
                .header("User-Agent", device)
                .header("X-Forwarded-For", network)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    static JsonNode json(String url) throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(ask(url).body());
    }

    /** When, on the monotonic clock, a scan that was answered with this verdict for the first time was complete. */
    long first(String verdict) throws Exception {
        return when(verdict).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        watching = false;
        thread.interrupt();
    }

    private void watch() {
        try {
            while (watching) {
                when(verdict(url)).complete(System.nanoTime());
            }
        } catch (IOException e) {
            firsts.values().forEach(first -> first.completeExceptionally(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Long> when(String verdict) {
        return firsts.computeIfAbsent(verdict, _ -> new CompletableFuture<>());
    }

    private static HttpResponse<String> ask(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json")
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
