package vn.gov.cantho.check.load.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How often a resolver has looked something up, as its meters say. */
final class Lookups {

    private static final String METER = "stage_seconds_count{";
    private static final String STAGE = "stage=\"local\"";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI metrics;

    Lookups(URI management) {
        this.metrics = management.resolve("/metrics");
    }

    /** Since its start, whatever came of it. */
    long count() throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString());
        return sum(answer.body());
    }

    static long sum(String scraped) {
        return (long) scraped.lines()
                .filter(line -> line.startsWith(METER) && line.contains(STAGE))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
