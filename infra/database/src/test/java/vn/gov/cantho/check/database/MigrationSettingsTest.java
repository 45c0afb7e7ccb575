package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.documents.AskedNames;
import vn.gov.cantho.check.documents.MarkdownTable;

final class MigrationSettingsTest {

    private static final String URL = "jdbc:postgresql://db:5432/check";
    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");

    @TempDir
    private Path folder;

    @Test
    void document_namesEverySettingThatIsReadAndSaysThatNoneHasADefault() {
        var asked = new AskedNames(Map.of("CHECK_MIGRATOR_URL", URL));
        assertThat(MigrationSettings.read(asked).passwordFile()).isEmpty();

        var rows = MarkdownTable.rows(DOCUMENT, "Migration");

        assertThat(rows)
                .extracting(row -> row.getFirst().replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(asked.names());
        assertThat(rows).extracting(row -> row.get(1)).isEqualTo(List.of("none", "none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void url_empty_isRefusedAsNotGiven(String empty) {
        assertThatThrownBy(() -> MigrationSettings.read(Map.of("CHECK_MIGRATOR_URL", empty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHECK_MIGRATOR_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void passwordFile_empty_countsAsNotGiven(String empty) {
        assertThat(read(empty).password()).isEmpty();
    }

    @Test
    void passwordFile_given_holdsThePassword() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "secret\n");

        assertThat(read(file.toString()).password()).hasValue("secret");
    }

    @Test
    void passwordFile_missing_isRefusedByName() {
        var settings = read(folder.resolve("missing").toString());

        assertThatThrownBy(settings::password)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHECK_MIGRATOR_PASSWORD_FILE")
                .hasMessageContaining("missing");
    }

    private static MigrationSettings read(String passwordFile) {
        return MigrationSettings.read(Map.of("CHECK_MIGRATOR_URL", URL, "CHECK_MIGRATOR_PASSWORD_FILE", passwordFile));
    }
}
