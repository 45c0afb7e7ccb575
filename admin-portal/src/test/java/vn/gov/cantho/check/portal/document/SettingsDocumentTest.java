package vn.gov.cantho.check.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of settings to what the program reads. */
final class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "settings.md");
    private static final Path APPLICATION = Path.of("src", "main", "resources", "application.yaml");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern NAMED = Pattern.compile("\\$\\{(CHECK_[A-Z_0-9]+)(?::([^}]*))?}");

    // Names that Spring makes of the properties of a record; the first part must be the prefix of one.
    private static final Map<String, String> BOUND = Map.ofEntries(
            Map.entry("CHECK_PORTAL_FIRST_ADMINISTRATOR", "check.portal.first-administrator"),
            Map.entry("CHECK_REDIS_HOST", "check.redis"),
            Map.entry("CHECK_REDIS_PORT", "check.redis"),
            Map.entry("CHECK_REDIS_SENTINELS", "check.redis"),
            Map.entry("CHECK_REDIS_MASTER", "check.redis"),
            Map.entry("CHECK_PHOTO_WORKER_ENABLED", "check.photo.worker.enabled"),
            Map.entry("CHECK_RELAY_ENABLED", "check.relay.enabled"),
            Map.entry("CHECK_CANARY_ENABLED", "check.canary.enabled"),
            Map.entry("CHECK_CANARY_PERIOD_MILLIS", "check.canary"),
            Map.entry("CHECK_SUSPICIONS_ENABLED", "check.suspicions.enabled"),
            Map.entry("CHECK_UNIT_CHANGES_ENABLED", "check.unit-changes.enabled"),
            Map.entry("CHECK_SCANS_KEPT_MONTHS", "check.scans"),
            Map.entry("CHECK_SCANS_UPKEEP_ENABLED", "check.scans.upkeep.enabled"),
            Map.entry("CHECK_NOTIFICATIONS_ENABLED", "check.notifications.enabled"),
            Map.entry("CHECK_DEADLINES_ENABLED", "check.deadlines.enabled"),
            Map.entry("CHECK_MAIL_ENABLED", "check.mail.enabled"),
            Map.entry("CHECK_MAIL_HOST", "check.mail"),
            Map.entry("CHECK_MAIL_PORT", "check.mail"),
            Map.entry("CHECK_MAIL_USER", "check.mail"),
            Map.entry("CHECK_MAIL_PASSWORD_FILE", "check.mail"),
            Map.entry("CHECK_MAIL_START_TLS", "check.mail"),
            Map.entry("CHECK_MAIL_SENDER", "check.mail"),
            Map.entry("CHECK_MAIL_PORTAL_URL", "check.mail"),
            Map.entry("CHECK_SIGN_IN_ARGON2_MEMORY_KIB", "check.sign-in"),
            Map.entry("CHECK_SIGN_IN_ARGON2_ITERATIONS", "check.sign-in"));

    private final List<List<String>> rows = MarkdownTable.rows(DOCUMENT, "Portal");

    @Test
    void document_namesEverySettingThatIsReadAndNoOther() throws IOException {
        var known = NAMED.matcher(Files.readString(APPLICATION))
                .results()
                .map(named -> named.group(1))
                .collect(Collectors.toSet());
        known.addAll(BOUND.keySet());

        assertThat(rows).extracting(row -> row.getFirst().replace("`", "")).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void document_saysTheDefaults() throws IOException {
        var defaults =
                rows.stream().collect(Collectors.toMap(row -> row.getFirst().replace("`", ""), row -> row.get(1)));

        assertThat(NAMED.matcher(Files.readString(APPLICATION)).results())
                .isNotEmpty()
                .allSatisfy(named -> {
                    var otherwise = named.group(2) == null ? "" : named.group(2);
                    assertThat(defaults.get(named.group(1)))
                            .as(named.group(1))
                            .isEqualTo(otherwise.isEmpty() ? "none" : "`" + otherwise + "`");
                });
    }

    @Test
    void bound_everyPrefix_isOfTheCode() throws IOException {
        assertThat(Set.copyOf(BOUND.values()))
                .allSatisfy(prefix -> assertThat(sources()).contains("\"" + prefix + "\""));
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SettingsDocumentTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
