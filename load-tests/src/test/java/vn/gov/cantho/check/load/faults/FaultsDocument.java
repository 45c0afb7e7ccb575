package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The table of outcomes in the document about faults. */
final class FaultsDocument {

    private static final Path PLACE = Path.of("infra", "docs", "faults.md");
    private static final String BEGIN = "<!-- faults: begin -->\n";
    private static final String END = "<!-- faults: end -->";
    private static final String HEAD = """
            | Fault | Seed | Answers | Right | p99 | Time to recall p50 / p99 / max | Stale | Lost / doubled | Figures |
            |---|---|---|---|---|---|---|---|---|
            """;

    private FaultsDocument() {}

    /** Puts outcomes in place of those that are there. */
    static void write(Path root, List<Outcome> outcomes) throws IOException {
        var file = root.resolve(PLACE);
        Files.writeString(file, replace(Files.readString(file), outcomes));
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
