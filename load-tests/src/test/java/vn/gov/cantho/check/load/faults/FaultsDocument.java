package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.chart.RowChart;

/**
 * The table of outcomes in the document about faults, and the chart of the table. Of a fault that is struck again the row is
 * replaced; the others stay as they were measured last.
 */
final class FaultsDocument {

    private static final Path PLACE = Path.of("infra", "docs", "faults.md");
    private static final Path CHART = Path.of("infra", "docs", "images", "faults", "time-to-recall.svg");
    private static final String BEGIN = "<!-- faults: begin -->\n";
    private static final String END = "<!-- faults: end -->";
    private static final String HEAD = """
            | Fault | Seed | Answers | Right | p99 | Time to recall p50 / p99 / max | Stale | Lost / doubled | Figures |
            |---|---|---|---|---|---|---|---|---|
            """;

    /** The name of a fault and its three times to recall, as {@link Outcome#row()} writes them. */
    private static final Pattern ROW =
            Pattern.compile("\\| (\\S+) \\|(?:[^|]*\\|){4} (\\d+) ms / (\\d+) ms / (\\d+) ms \\|.*");

    private FaultsDocument() {}

    /** Puts outcomes in the place of earlier ones, and draws the chart anew. */
    static void write(Path root, List<Outcome> outcomes) throws IOException {
        var file = root.resolve(PLACE);
        var document = replace(Files.readString(file), outcomes);
        Files.writeString(file, document);
        chart(document).write(root.resolve(CHART));
    }

    /** The document with new rows, in the order of {@link Faults#all()}. */
    static String replace(String document, List<Outcome> outcomes) {
        var rows = new HashMap<>(rows(document));
        outcomes.forEach(outcome -> rows.put(outcome.fault(), outcome.row()));
        var table = Faults.all().stream()
                .flatMap(fault -> Optional.ofNullable(rows.get(fault.name())).stream())
                .collect(Collectors.joining("\n", HEAD, "\n"));
        return document.substring(0, begin(document)) + table + document.substring(end(document));
    }

    /** How long recalls took under each fault of the table. */
    static RowChart chart(String document) {
        var rows = rows(document);
        return new RowChart(
                "From the commit of a recall to the first answer of a node that is not VALID",
                "milliseconds, while it is scanned all the time",
                List.of("half of them within", "99 of 100 within", "longest"),
                Faults.all().stream()
                        .flatMap(fault -> Optional.ofNullable(rows.get(fault.name())).stream())
                        .map(FaultsDocument::bars)
                        .toList());
    }

    private static RowChart.Row bars(String row) {
        var found = ROW.matcher(row);
        if (!found.matches()) {
            throw new IllegalArgumentException("this is no row of the table: " + row);
        }
        return new RowChart.Row(
                Objects.requireNonNull(found.group(1)),
                Stream.of(2, 3, 4).map(found::group).map(Double::valueOf).toList());
    }

    private static Map<String, String> rows(String document) {
        return document.substring(begin(document), end(document))
                .lines()
                .filter(line -> ROW.matcher(line).matches())
                .collect(Collectors.toMap(line -> line.substring(2, line.indexOf(' ', 2)), line -> line));
    }

    private static int begin(String document) {
        var begin = document.indexOf(BEGIN);
        if (begin < 0 || document.indexOf(END) < begin) {
            throw new IllegalArgumentException("there is no place for the table");
        }
        return begin + BEGIN.length();
    }

    private static int end(String document) {
        return document.indexOf(END);
    }
}
