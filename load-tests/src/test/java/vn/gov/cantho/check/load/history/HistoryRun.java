package vn.gov.cantho.check.load.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Scans stamps on one node and asks another one again and again until it tells of the scan. Called by
 * load-tests/history.
 */
final class HistoryRun {

    private static final Duration ASK_EVERY = Duration.ofMillis(10);

    /** Long enough to see by how much the promise is broken, not only that it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern COUNT = Pattern.compile("\"scans\":\\{\"count\":(\\d+)");
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final String PERSON = "Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile";

    /** Who asks must not be counted, or it would itself be what it looks for. */
    private static final String ROBOT = "Googlebot/2.1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI scanned;
    private final URI asked;

    private HistoryRun(URI scanned, URI asked) {
        this.scanned = scanned;
        this.asked = asked;
    }

    /** Arguments: the node that is scanned at, the node that is asked, a file with valid paths, rounds. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        var run = new HistoryRun(URI.create(arguments[0]), URI.create(arguments[1]));
        if (!run.keepsPromise(Files.readAllLines(Path.of(arguments[2])), Integer.parseInt(arguments[3]))) {
            System.exit(1);
        }
    }

    private boolean keepsPromise(List<String> paths, int rounds) throws IOException, InterruptedException {
        var random = new Random();
        var taken = new ArrayList<Duration>();
        for (var round = 0; round < rounds; round++) {
            taken.add(untilTold(paths.get(random.nextInt(paths.size()))));
        }
        taken.sort(null);
        IO.println("told on the other node after: least %d ms, median %d ms, most %d ms, of %d scans"
                .formatted(
                        taken.getFirst().toMillis(),
                        taken.get(taken.size() / 2).toMillis(),
                        taken.getLast().toMillis(),
                        taken.size()));
        return taken.getLast().compareTo(PROMISED) <= 0;
    }

    private Duration untilTold(String path) throws IOException, InterruptedException {
        // Now the other node has a count that it must find out to be too small.
        count(asked, path, ROBOT);
        var wanted = count(scanned, path, PERSON);
        var answered = System.nanoTime();
        while (count(asked, path, ROBOT) < wanted) {
            if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                break;
            }
            Thread.sleep(ASK_EVERY);
        }
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    private long count(URI node, String path, String agent) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.resolve(path))
                .header("Accept", "application/json")
                .header("User-Agent", agent)
                .build();
        var body = client.send(request, BodyHandlers.ofString()).body();
        var count = COUNT.matcher(body);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }
}
