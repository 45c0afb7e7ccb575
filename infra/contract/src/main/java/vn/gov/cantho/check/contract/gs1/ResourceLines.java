package vn.gov.cantho.check.contract.gs1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the data files of this package; a jar without them must not start. */
final class ResourceLines {

    private ResourceLines() {}

    /** The lines that say something: comments after # are cut off, empty lines left out. */
    static List<String> of(String resource) {
        try (var stream = ResourceLines.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, UTF_8))
                    .lines()
                    .map(ResourceLines::withoutComment)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String withoutComment(String line) {
        var comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
