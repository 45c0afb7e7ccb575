package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block that is not closed takes all that follows with it, and no browser says so. */
final class StyleSheetsTest {

    private static final Path SHEETS = Path.of("src", "main", "resources", "META-INF", "resources");

    @Test
    void blocks_areClosedWhereTheyEnd() throws IOException {
        try (var files = Files.list(SHEETS)) {
            var sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
            assertThat(sheets)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(sheet -> assertThat(nestedTooDeeply(Files.readAllLines(sheet)))
                            .as(sheet.getFileName().toString())
                            .isEmpty());
        }
    }

    /** Lines that begin a rule inside another: only what begins with {@code @} holds rules. */
    private static List<String> nestedTooDeeply(List<String> lines) {
        var depth = 0;
        var outer = "";
        var wrong = new ArrayList<String>();
        for (var line : lines) {
            if (line.endsWith("{")) {
                if (depth > 0 && !outer.startsWith("@")) {
                    wrong.add(line);
                }
                outer = depth == 0 ? line.strip() : outer;
                depth++;
            }
            depth -= line.strip().equals("}") ? 1 : 0;
        }
        if (depth != 0) {
            wrong.add("depth at the end: " + depth);
        }
        return wrong;
    }
}
