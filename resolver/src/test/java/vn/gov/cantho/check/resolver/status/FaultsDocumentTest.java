package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.MarkdownTable;
import vn.gov.cantho.check.resolver.status.Mutant.Finder;

/** Holds the tables of faults to the tests and guards they name. */
final class FaultsDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve(Path.of("infra", "docs", "faults.md"));
    private static final Pattern MEMBER = Pattern.compile("`([A-Z][A-Za-z]+)\\.([A-Za-z0-9_]+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z]+)[`.]");
    private static final List<Path> PROGRAMS = Stream.of("resolver", "admin-portal", "infra/database")
            .map(ROOT::resolve)
            .toList();

    @Test
    void races_everyTestTheyName_isThere() {
        var tests = sources("src/test/java");
        var named = MarkdownTable.rows(DOCUMENT, "Races").stream()
                .flatMap(row -> MEMBER.matcher(row.get(2)).results())
                .toList();
        assertThat(named).hasSizeGreaterThan(30).allSatisfy(member -> hasMethod(tests, member));
    }

    @Test
    void races_everyGuardTheyName_isThere() {
        var classes = sources("src/main/java");
        MarkdownTable.rows(DOCUMENT, "Races").forEach(row -> {
            assertThat(MEMBER.matcher(row.get(1)).results()).allSatisfy(member -> hasMethod(classes, member));
            assertThat(CLASS.matcher(row.get(1)).results())
                    .allSatisfy(name -> assertThat(classes).containsKey(name.group(1)));
        });
    }

    @Test
    void races_everyOneFromR1ToR25_hasARowOrASentence() throws IOException {
        var text = Files.readString(DOCUMENT);
        for (var race = 1; race <= 25; race++) {
            assertThat(text).containsPattern("(?m)^\\|? ?R" + race + " ");
        }
    }

    @Test
    void mutants_areThoseOfTheTest() {
        var rows = MarkdownTable.rows(DOCUMENT, "Mutants").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        var mutants = Arrays.stream(Mutant.values())
                .collect(Collectors.toMap(mutant -> "`" + mutant + "`", mutant -> finder(mutant.finder())));
        assertThat(rows).isEqualTo(mutants);
    }

    private static String finder(Finder finder) {
        return switch (finder) {
            case Finder.Seeds(World world, int from, int to) -> "`%s`, %d to %d".formatted(world, from, to);
            case Finder.Shown(String test, String method) -> "`%s.%s`".formatted(test, method);
        };
    }

    private static void hasMethod(Map<String, String> sources, MatchResult member) {
        assertThat(sources).containsKey(member.group(1));
        assertThat(sources.get(member.group(1))).as(member.group()).containsPattern("[ >]" + member.group(2) + "\\(");
    }

    /** The sources of all programs by the name of the class. */
    private static Map<String, String> sources(String folder) {
        return PROGRAMS.stream()
                .map(program -> program.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(FaultsDocumentTest::files)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        FaultsDocumentTest::text,
                        String::concat));
    }

    private static Stream<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
