package vn.gov.cantho.check.load.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of settings to what the load tests and the script beside them read. */
final class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "settings.md");
    private static final Path SOURCES =
            Path.of("src", "test", "java", "vn", "gov", "cantho", "check", "load", "target");
    private static final Path START = Path.of("start");
    private static final Pattern READ = Pattern.compile("environment, \"(CHECK_[A-Z_]+)\", ");
    private static final Pattern READ_BY_START = Pattern.compile("\\$\\{(CHECK_START_[A-Z_]+):-");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(CHECK_[A-Z_]+)` \\|");

    @Test
    void document_namesEverySettingThatIsReadAndNoOther() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf("## Load tests");
        var section = document.substring(begin, document.indexOf("\n## ", begin));
        var read = names(READ, Files.readString(SOURCES.resolve("LoadSettings.java")));
        read.addAll(names(READ, Files.readString(SOURCES.resolve("DatabaseTarget.java"))));
        read.addAll(names(READ_BY_START, Files.readString(START)));

        assertThat(names(ROW, section)).isEqualTo(read).hasSizeGreaterThan(5);
    }

    private static Set<String> names(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
