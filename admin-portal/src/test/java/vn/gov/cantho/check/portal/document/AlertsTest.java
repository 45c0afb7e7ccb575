package vn.gov.cantho.check.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the alerts to the meters of the program. */
final class AlertsTest {

    private static final Path ALERTS = Path.of("..", "infra", "observability", "alerts.yml");
    private static final Path PORTAL = Path.of("src", "main", "java", "vn", "gov", "cantho", "check", "portal");
    private static final Path RELAY = PORTAL.resolve("publication").resolve("RelayMetrics.java");
    private static final Path WATCH = PORTAL.resolve("suspicions").resolve("SuspicionWatch.java");
    private static final Path CANARY = PORTAL.resolve("publication").resolve("CanaryKeeper.java");
    private static final Path MAIL = PORTAL.resolve("mail").resolve("MailMetrics.java");
    private static final Path UPKEEP = PORTAL.resolve("statistics").resolve("UpkeepKeeper.java");
    private static final Path CHECKPOINTS = PORTAL.resolve("checkpoints").resolve("CheckpointKeeper.java");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:feed_relay|suspicion|canary_period|scan_upkeep|audit_checkpoint|mail)_[a-z_]+\\b");

    @Test
    void portal_everyMetricOfAnAlert_isOneOfTheProgram() throws IOException {
        var alerts = Files.readString(ALERTS);
        var meters = Files.readString(RELAY)
                + Files.readString(WATCH)
                + Files.readString(CANARY)
                + Files.readString(UPKEEP)
                + Files.readString(CHECKPOINTS)
                + Files.readString(MAIL);

        assertThat(METRIC.matcher(alerts.substring(alerts.indexOf("- name: portal")))
                        .results())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(metric ->
                        assertThat(meters).contains("\"" + metric.group().replaceFirst("_total$", "") + "\""));
    }
}
