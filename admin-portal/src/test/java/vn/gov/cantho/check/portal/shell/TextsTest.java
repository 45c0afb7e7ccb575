package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED = Pattern.compile(
            "(?:Texts\\.of|Notices\\.done|Notices\\.refused|Fields\\.\\w+)\\(\\s*\"([a-zA-Z]+(?:\\.[a-zA-Z_]+)+)\"[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void bundles_haveTheSameKeysInBothLanguages() {
        var vietnamese = new TreeSet<>(TextBundles.texts(TextBundles.VIETNAMESE).keySet());
        var english = new TreeSet<>(TextBundles.texts(TextBundles.ENGLISH).keySet());

        assertThat(vietnamese).isNotEmpty().isEqualTo(english);
    }

    @Test
    void bundles_haveTheSamePlaceholdersAndNoEmptyText() {
        var english = TextBundles.texts(TextBundles.ENGLISH);
        TextBundles.texts(TextBundles.VIETNAMESE).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, "")));
        });
    }

    @Test
    void keys_areWrittenOnce() throws IOException {
        for (var language : List.of("vi", "en")) {
            var seen = new TreeMap<String, String>();
            var twice = new ArrayList<String>();
            for (var file : filesBelow(TEXTS, "_" + language + ".properties")) {
                for (var line : Files.readAllLines(file)) {
                    var key = line.startsWith("#") ? "" : line.split("=", 2)[0].strip();
                    var other = key.isEmpty() ? null : seen.put(key, file.toString());
                    if (other != null) {
                        twice.add(key + " in " + other + " and " + file);
                    }
                }
            }
            assertThat(twice).isEmpty();
        }
    }

    @Test
    void keysInCode_haveATextInBothLanguages() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : filesBelow(SOURCES, ".java")) {
            var used = USED.matcher(Files.readString(file));
            while (used.find()) {
                if (TextBundles.find(TextBundles.VIETNAMESE, used.group(1)).isEmpty()) {
                    missing.add(used.group(1) + " in " + file.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void text_withArguments_writesThemInTheNotationOfTheLanguage() {
        var arguments = Map.of(Locale.of("vi"), "1.234,5", Locale.of("en"), "1,234.5");

        arguments.forEach((language, written) ->
                assertThat(Formats.text(new BigDecimal("1234.50"), language)).isEqualTo(written));
        assertThat(Texts.in(Locale.of("vi"), "shell.count", 12_345)).isEqualTo("12.345 mục");
    }

    @Test
    void dates_areWrittenDayFirstInTheTimeOfTheCity() {
        assertThat(Formats.date(LocalDate.of(2026, 9, 5))).isEqualTo("05/09/2026");
        assertThat(Formats.time(Instant.parse("2026-09-05T18:30:00Z"))).isEqualTo("06/09/2026 01:30");
        assertThat(Formats.text(Optional.empty(), Locale.of("vi"))).isEmpty();
    }

    @Test
    void text_unknownKey_showsTheKey() {
        assertThat(Texts.of("no.such.key")).isEqualTo("no.such.key");
    }

    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> placeholders(String text) {
        var found = new HashSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
