package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.chart.RowChart;

/** The table of outcomes in the document about faults, and its chart. */
final class FaultsDocument {

    private static final Path PLACE = Path.of("infra", "docs", "faults.md");
    private static final Path CHART = Path.of("infra", "docs", "images", "faults", "time-to-recall.svg");
    private static final String BEGIN = "<!-- faults: begin -->\n";
    private static final String END = "<!-- faults: end -->";
    private static final String HEAD = """
            | Fault | Seed | Answers | Right | p99 | Time to recall p50 / p99 / max | Stale | Lost / doubled | Figures |
            |---|---|---|---|---|---|---|---|---|
            """;

    private FaultsDocument() {}

    /** Puts outcomes and their chart in place of those that are there. */
    static void write(Path root, List<Outcome> outcomes) throws IOException {
        var file = root.resolve(PLACE);
        Files.writeString(file, replace(Files.readString(file), outcomes));
        chart(outcomes).write(root.resolve(CHART));
    }

    private static RowChart chart(List<Outcome> outcomes) {
        return new RowChart(
                "From the commit of a recall to the first answer of a node that is not VALID",
                "milliseconds, while it is scanned all the time",
                List.of("half of them within", "99 of 100 within", "longest"),
                outcomes.stream()
                        .map(outcome -> new RowChart.Row(
                                outcome.fault(),
                                Stream.of(0.5, 0.99, 1.0)
                                        .map(share ->
                                                outcome.tally().recall(share).toNanos() / 1e6)
                                        .toList()))
                        .toList());
    }

    static String replace(String document, List<Outcome> outcomes) {
        var begin = document.indexOf(BEGIN);
        var end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("there is no place for the table");
        }
        var rows = outcomes.stream().map(Outcome::row).collect(Collectors.joining("\n", HEAD, "\n"));
        return document.substring(0, begin + BEGIN.length()) + rows + document.substring(end);
    }
}
