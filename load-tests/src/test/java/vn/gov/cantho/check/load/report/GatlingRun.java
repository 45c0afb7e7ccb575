package vn.gov.cantho.check.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.chart.Chart;
import vn.gov.cantho.check.load.chart.Series;

/** Makes a section of what Gatling said about one simulation. Called by load-tests/run all. */
final class GatlingRun {

    private static final String P50 = "50th percentile of response time";
    private static final String P99 = "99th percentile of response time";
    private static final Pattern ASSERTION =
            Pattern.compile("(?m)^(.+?): (.+?) is (.+?) : (true|false) \\(actual : ([0-9.]+)\\)$");
    private static final Pattern RECALLS = Pattern.compile("(?m)^In turn: ([0-9 ]+)$");
    private static final Pattern SEEN = Pattern.compile("(?m)^.*?((?:Recalls|Milliseconds|VALID later) .*)$");
    private static final double RECALL_LIMIT_MILLIS = 1_000;

    private GatlingRun() {}

    /** Arguments: folder of the report, name, title, command, file with what Gatling said. */
    static void main(String[] arguments) throws IOException {
        var said = Files.readString(Path.of(arguments[4]));
        section(arguments[1], arguments[2], arguments[3], said).write(Path.of(arguments[0]));
    }

    static Section section(String name, String title, String command, String said) {
        var assertions = ASSERTION.matcher(said).results().toList();
        var missed = new ArrayList<>(assertions.stream()
                .filter(assertion -> assertion.group(4).equals("false"))
                .map(assertion -> "%s: %s is %s, not %s"
                        .formatted(assertion.group(1), assertion.group(2), assertion.group(5), assertion.group(3)))
                .toList());
        if (assertions.isEmpty()) {
            missed.add("it did not come to its end");
        }
        var charts = new LinkedHashMap<String, Chart>();
        times(title, assertions).ifPresent(chart -> charts.put(name + "-times", chart));
        recalls(title, said).ifPresent(chart -> charts.put(name + "-last-valid", chart));
        return new Section(name, title, command, table(assertions) + "\n" + seen(said), charts, missed);
    }

    private static String table(List<MatchResult> assertions) {
        var table = new StringBuilder("| What | Figure | Budget |\n|---|---|---|\n");
        assertions.forEach(assertion -> table.append("| %s: %s | %s | %s |\n"
                .formatted(assertion.group(1), assertion.group(2), assertion.group(5), assertion.group(3))));
        return table.toString();
    }

    private static String seen(String said) {
        return String.join(
                "\n", SEEN.matcher(said).results().map(found -> found.group(1)).toList());
    }

    private static Optional<Chart> times(String title, List<MatchResult> assertions) {
        var p50 = figures(assertions, P50);
        var p99 = figures(assertions, P99);
        if (p99.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                Chart.Form.BARS,
                title,
                "milliseconds until the answer",
                List.copyOf(p99.keySet()),
                List.of(
                        new Series("half of the answers within", List.copyOf(p50.values())),
                        new Series("99 of 100 within", List.copyOf(p99.values()))),
                Optional.empty()));
    }

    private static Map<String, Double> figures(List<MatchResult> assertions, String what) {
        var figures = new LinkedHashMap<String, Double>();
        assertions.stream()
                .filter(assertion -> assertion.group(2).equals(what))
                .forEach(assertion -> figures.put(
                        assertion.group(1).equals("Global") ? "all" : assertion.group(1),
                        Double.parseDouble(assertion.group(5))));
        return figures;
    }

    private static Optional<Chart> recalls(String title, String said) {
        return RECALLS.matcher(said).results().findFirst().map(found -> {
            var millis = Stream.of(found.group(1).strip().split(" ", -1))
                    .map(Double::valueOf)
                    .toList();
            return new Chart(
                    Chart.Form.BARS,
                    title,
                    "milliseconds from a recall to the last VALID, recall by recall",
                    Stream.iterate(1, number -> number + 1)
                            .limit(millis.size())
                            .map(String::valueOf)
                            .toList(),
                    List.of(new Series("last VALID", millis)),
                    Optional.of(new Chart.Limit("promised: 1 s", RECALL_LIMIT_MILLIS)));
        });
    }
}
