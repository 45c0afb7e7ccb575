package vn.gov.cantho.check.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of the tables below one heading of a document; a row is its cells. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /**
     * The rows below a heading of the second level, without the head of the table.
     *
     * @throws IllegalStateException when there are none, for then a test would compare with nothing
     */
    public static List<List<String>> rows(Path document, String heading) {
        var rows = new ArrayList<List<String>>();
        var below = false;
        for (var line : lines(document)) {
            if (line.startsWith("#")) {
                below = line.equals("## " + heading);
            } else if (below && line.startsWith("|") && !line.startsWith("|---")) {
                rows.add(cells(line));
            }
        }
        if (rows.size() < 2) {
            throw new IllegalStateException("There is no table below '%s' in %s".formatted(heading, document));
        }
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
