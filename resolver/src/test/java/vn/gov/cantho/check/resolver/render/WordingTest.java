package vn.gov.cantho.check.resolver.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.Language;

final class WordingTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/gov/cantho/check/resolver/render");

    private final Wording vietnamese = Wording.of(Language.VIETNAMESE);
    private final Wording english = Wording.of(Language.ENGLISH);

    @Test
    void bothLanguages_haveTheSameKeys() {
        assertThat(vietnamese.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    }

    /** Of a key that stands twice the last text wins, silently, and the first page shows the words of another. */
    @Test
    void keys_standOnceInTheirFile() throws IOException {
        for (var language : Language.values()) {
            var file = Path.of("src", "main", "resources", "texts", "scan_" + language.tag() + ".properties");
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void texts_haveTheSamePlacesAndAreNotEmpty() {
        for (var key : vietnamese.keys()) {
            assertThat(vietnamese.text(key)).as(key).isNotBlank();
            for (var place : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(english.text(key).contains(place))
                        .as(key + " " + place)
                        .isEqualTo(vietnamese.text(key).contains(place));
            }
        }
    }

    @Test
    void keys_areAllUsed() throws IOException {
        String sources;
        try (var files = Files.list(SOURCES)) {
            sources = files.map(WordingTest::read).collect(Collectors.joining());
        }
        assertThat(vietnamese.keys())
                .filteredOn(key -> !isComposed(key))
                .allSatisfy(key -> assertThat(sources).contains('"' + key + '"'));
    }

    @Test
    void values_standWhereTheirPlaceIs() {
        assertThat(english.text("verdict.VALID.sentence", "the agency", "05/09/2026"))
                .isEqualTo("The information was stated by the producer and approved by the agency on 05/09/2026.");
        assertThat(english.name("stage", "TELEPORTED")).isEqualTo("Other stage");
    }

    /** Keys that are put together from a group and a coded value. */
    private static boolean isComposed(String key) {
        return (key.startsWith("verdict.") && Character.isUpperCase(key.charAt("verdict.".length())))
                || key.startsWith("stage.")
                || key.startsWith("document.")
                || key.startsWith("kind.")
                || key.startsWith("placekind.")
                || key.startsWith("linkset.type.")
                || key.startsWith("linkset.name.data.")
                || key.startsWith("failure.")
                || key.startsWith("lawState.")
                || key.matches("articles\\.(NEWS|LAW|GUIDE)\\..*")
                || key.startsWith("pin.unavailable.")
                || key.startsWith("report.flaw.")
                || key.startsWith("report.problem.")
                || key.startsWith("report.state.")
                || key.startsWith("report.about.")
                || (key.startsWith("pin.") && key.endsWith(".title"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
