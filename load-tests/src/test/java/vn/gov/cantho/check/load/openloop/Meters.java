package vn.gov.cantho.check.load.openloop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The meters of a node at one moment.
 *
 * @param values by name and labels, as in Prometheus' text
 */
public record Meters(Map<String, Double> values) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public Meters {
        values = Map.copyOf(values);
    }

    /** Asks the management port of a node. */
    public static Meters read(URI management) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(management.resolve("/metrics"))
                    .timeout(PATIENCE)
                    .build();
            return of(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    static Meters of(String text) {
        return new Meters(text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                        Double::sum)));
    }

    /** The sum of a meter over the labels that a text says, such as {@code stage="store"}; 0 when there is none. */
    public double sum(String name, String... labels) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "{"))
                .filter(entry -> Arrays.stream(labels).allMatch(entry.getKey()::contains))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
