package vn.gov.cantho.check.load.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of settings to what the load tests and the scripts beside them read, and to what they take otherwise. */
final class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "settings.md");
    private static final Path SOURCES =
            Path.of("src", "test", "java", "vn", "gov", "cantho", "check", "load", "target");
    private static final Path SECOND_NODE = Path.of("src", "test", "bash", "second-node");
    private static final Pattern READ = Pattern.compile("environment, \"(CHECK_[A-Z_]+)\", \"?([^\",)]*)");
    // The folder of the stack aside, which all scripts make absolute: whatever has a number.
    private static final Pattern READ_BY_SCRIPTS = Pattern.compile("\\$\\{(CHECK_[A-Z_]+):-([0-9]+)}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(CHECK_[A-Z_]+)` \\| `([^`]*)` \\|");

    @Test
    void document_namesEverySettingThatIsReadWithItsDefaultAndNoOther() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf("## Load tests");
        var section = document.substring(begin, document.indexOf("\n## ", begin));
        var read = defaults(READ, Files.readString(SOURCES.resolve("LoadSettings.java")));
        read.putAll(defaults(READ, Files.readString(SOURCES.resolve("DatabaseTarget.java"))));
        read.putAll(defaults(READ_BY_SCRIPTS, Files.readString(SECOND_NODE)));

        assertThat(defaults(ROW, section)).isEqualTo(read).hasSizeGreaterThan(5);
        assertThat(section.lines().filter(line -> line.startsWith("| `"))).hasSize(read.size());
    }

    @Test
    void secondNode_everyDefaultThatTheSimulationsHaveToo_isTheSame() throws IOException {
        var simulations = defaults(READ, Files.readString(SOURCES.resolve("DatabaseTarget.java")));
        var shared = defaults(READ_BY_SCRIPTS, Files.readString(SECOND_NODE));
        shared.keySet().retainAll(simulations.keySet());

        assertThat(simulations).containsAllEntriesOf(shared);
        assertThat(shared).isNotEmpty();
    }

    /** The defaults by name. */
    private static Map<String, String> defaults(Pattern pattern, String text) {
        var defaults = new TreeMap<String, String>();
        pattern.matcher(text).results().forEach(found -> defaults.put(found.group(1), found.group(2)));
        return defaults;
    }
}
