package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of the tables below one heading of a document; a row is its cells. */
final class MarkdownTable {

    private MarkdownTable() {}

    static List<List<String>> rows(Path document, String heading) {
        var rows = new ArrayList<List<String>>();
        var below = false;
        for (var line : lines(document)) {
            if (line.startsWith("#")) {
                below = line.equals("## " + heading);
            } else if (below && line.startsWith("|") && !line.startsWith("|---")) {
                rows.add(cells(line));
            }
        }
        assertThat(rows).as("a table below '%s' in %s", heading, document).hasSizeGreaterThan(1);
        return List.copyOf(rows.subList(1, rows.size()));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static List<String> lines(Path document) {
        try {
            return Files.readAllLines(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
