package vn.gov.cantho.check.load.recall;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.load.target.DemoLot;
import vn.gov.cantho.check.load.target.NoTargetException;
import vn.gov.cantho.check.load.target.TargetConfig;

/**
 * A lot and some of its stamps. Which stamp belongs to which lot is asked of the resolver, as anybody could.
 *
 * @param paths stamps of the lot that are valid, at least {@link #STAMPS_MIN}
 */
public record LotStamps(DemoLot lot, List<String> paths) {

    /** With fewer, one hot cache entry would stand for the whole lot. */
    static final int STAMPS_MIN = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    public LotStamps {
        paths = List.copyOf(paths);
    }

    /** The lot of which the target names the most valid stamps. */
    public static LotStamps largest(TargetConfig target) {
        var stamps = new LinkedHashMap<DemoLot, List<String>>();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (var path : target.validPaths()) {
                lotOf(client, target.resolver(), path)
                        .filter(target.lots()::contains)
                        .ifPresent(lot -> stamps.computeIfAbsent(lot, _ -> new ArrayList<>())
                                .add(path));
            }
        }
        return largest(stamps);
    }

    static LotStamps largest(Map<DemoLot, List<String>> stamps) {
        return stamps.entrySet().stream()
                .map(entry -> new LotStamps(entry.getKey(), entry.getValue()))
                .filter(found -> found.paths().size() >= STAMPS_MIN)
                .reduce((one, other) -> other.paths().size() > one.paths().size() ? other : one)
                .orElseThrow(() -> new NoTargetException(
                        "No lot with a GTIN has %d valid stamps among those of demo.json.".formatted(STAMPS_MIN)));
    }

    private static Optional<DemoLot> lotOf(HttpClient client, URI resolver, String path) {
        var request = HttpRequest.newBuilder(resolver.resolve(path))
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                return Optional.empty();
            }
            var answer = new ObjectMapper().readTree(response.body());
            var gtin = answer.path("product").path("gtin").asText("");
            var number = answer.path("lot").path("number").asText("");
            var valid = answer.path("verdict").asText("").equals("VALID");
            return valid && !gtin.isEmpty() ? Optional.of(new DemoLot(gtin, number)) : Optional.empty();
        } catch (IOException e) {
            throw new NoTargetException(
                    "The resolver at %s does not answer: %s".formatted(resolver, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTargetException("Interrupted while looking for a lot.", e);
        }
    }
}
