package vn.gov.cantho.check.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of requirements to the ids it has to have, and to the tests there are. */
final class RequirementsDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve(Path.of("infra", "docs", "requirements.md"));
    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");
    private static final String OPEN = "open: ";

    private final List<List<String>> rows = MarkdownTable.rows(DOCUMENT, "By id");

    @Test
    void document_hasEveryIdOnce() {
        assertThat(rows).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(ids().toList());
    }

    @Test
    void document_namesATestThatExists_orSaysThatItIsOpen() throws IOException {
        var tests = tests();
        assertThat(rows).allSatisfy(row -> {
            var named = NAMED.matcher(row.getLast())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(tests).as(row.getFirst()).containsAll(named);
            assertThat(named.isEmpty())
                    .as(row.getFirst())
                    .isEqualTo(row.getLast().startsWith(OPEN));
        });
    }

    private static Stream<String> ids() {
        return Stream.of(
                        Stream.of("G-08", "G-17", "G-18", "F1-5", "F2-0a", "F2-0b", "F2-1", "F2-6", "F3-0", "F3-1"),
                        Stream.of("F3-6", "F3-8", "F4-0", "O-11-2a", "O-11-2b", "O-11-2c", "O-12-1", "O-12-2"),
                        Stream.of("O-12-5a", "O-12-5b"),
                        numbered("D-0%d", 5),
                        numbered("P-%02d", 14),
                        numbered("A-%02d", 15),
                        numbered("X-%d", 16))
                .flatMap(some -> some);
    }

    private static Stream<String> numbered(String form, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(form::formatted);
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("IT.java") || name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
