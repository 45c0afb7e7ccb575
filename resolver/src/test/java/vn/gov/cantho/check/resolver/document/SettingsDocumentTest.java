package vn.gov.cantho.check.resolver.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.MarkdownTable;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.config.Settings;

/** Holds the table of settings to what the program asks for. */
final class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "settings.md");

    private final List<List<String>> rows = MarkdownTable.rows(DOCUMENT, "Resolver");

    @Test
    void document_namesEverySettingThatIsReadAndNoOther() {
        assertThat(rows).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(names());
    }

    /** A default that no text can say, such as one a core, stands in words; one in code style is the very value. */
    @Test
    void document_saysTheDefaults() {
        assertThat(rows)
                .filteredOn(row -> row.get(1).startsWith("`"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1))
                        .as(row.getFirst())
                        .isEqualTo("`" + defaults().get(row.getFirst().replace("`", "")) + "`"));
    }

    private static List<String> names() {
        return defaults().keySet().stream().map(name -> "`" + name + "`").toList();
    }

    static SortedMap<String, String> defaults() {
        var settings = new Settings(Map.of());
        ResolverConfig.from(settings);
        return settings.effective();
    }
}
