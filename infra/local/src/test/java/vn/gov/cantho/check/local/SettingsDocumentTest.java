package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.AskedNames;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of settings to what a stack reads. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");
    private static final Path HERE = Path.of("/somewhere");

    private final List<List<String>> rows = MarkdownTable.rows(DOCUMENT, "Local stack");

    @Test
    void document_namesEverySettingThatIsReadAndNoOther() throws WrongSettingException {
        var asked = new AskedNames(Map.of());
        LocalSettings.read(HERE, asked);

        assertThat(rows).extracting(SettingsDocumentTest::name).containsExactlyInAnyOrderElementsOf(asked.names());
    }

    /** A default that follows another setting stands in words; one in code style is the very value. */
    @Test
    void document_saysTheDefaults() throws WrongSettingException {
        var defaults = defaults();

        assertThat(rows).filteredOn(row -> row.get(1).startsWith("`")).hasSameSizeAs(defaults.keySet());
        assertThat(rows)
                .filteredOn(row -> row.get(1).startsWith("`"))
                .allSatisfy(row -> assertThat(row.get(1)).as(name(row)).isEqualTo("`" + defaults.get(name(row)) + "`"));
    }

    @Test
    void document_publicUrl_followsTheResolver() throws WrongSettingException {
        var settings = LocalSettings.read(HERE, Map.of("CHECK_RESOLVER_PORT", "18080"));

        assertThat(settings.publicUrl()).hasToString(settings.url(Port.RESOLVER));
        assertThat(rows)
                .filteredOn(row -> name(row).equals("CHECK_PUBLIC_URL"))
                .extracting(row -> row.get(1))
                .containsExactly("the resolver's address");
    }

    private static Map<String, String> defaults() throws WrongSettingException {
        var settings = LocalSettings.read(HERE, Map.of());
        var defaults = new HashMap<String, String>();
        for (var port : Port.values()) {
            defaults.put(port.variable(), Integer.toString(settings.port(port)));
        }
        defaults.put("CHECK_STATE_DIR", HERE.relativize(settings.state()).toString());
        return defaults;
    }

    private static String name(List<String> row) {
        return row.getFirst().replace("`", "");
    }
}
