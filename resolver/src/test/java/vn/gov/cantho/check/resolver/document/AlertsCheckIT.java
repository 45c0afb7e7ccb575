package vn.gov.cantho.check.resolver.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the check of the alerts as people run it; what it proves only on a machine that has the tool of Prometheus. */
final class AlertsCheckIT {

    private static final Path OBSERVABILITY =
            Path.of("..", "infra", "observability").toAbsolutePath().normalize();
    private static final String TOOL = "promtool";
    private static final int SECONDS_MAX = 120;

    @TempDir
    private Path folder;

    @Test
    void check_ofTheRulesAsTheyAre_succeeds() throws Exception {
        assumeToolIsInstalled();

        var ended = run(OBSERVABILITY, System.getenv("PATH"));

        assertThat(ended.output()).contains("SUCCESS").doesNotContain("FAILED");
        assertThat(ended.status()).isZero();
    }

    @Test
    void check_ofARuleThatCannotFire_fails() throws Exception {
        assumeToolIsInstalled();
        for (var name : List.of("check", "alerts.yml")) {
            Files.copy(OBSERVABILITY.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("alerts-test.yml"), casesOf("RelayMissing"));
        var rules = folder.resolve("alerts.yml");
        Files.writeString(rules, Files.readString(rules).replace(" or vector(0)", ""));

        var ended = run(folder, System.getenv("PATH"));

        assertThat(ended.output()).contains("FAILED", "RelayMissing");
        assertThat(ended.status()).isNotZero();
    }

    @Test
    void check_withoutTheTool_saysWhatToInstall() throws Exception {
        var ended = run(OBSERVABILITY, folder.toString());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output())
                .isEqualTo("promtool is missing: it comes with Prometheus (on Debian: apt-get install prometheus).\n");
    }

    /** The cases that look at one alert; all of them together take seconds. */
    private static String casesOf(String alert) throws IOException {
        var parts = Files.readString(OBSERVABILITY.resolve("alerts-test.yml")).split("(?=\n  - name: )");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .filter(part -> part.contains("alertname: " + alert))
                        .collect(Collectors.joining());
    }

    private static void assumeToolIsInstalled() {
        assumeThat(Pattern.compile(File.pathSeparator).splitAsStream(System.getenv("PATH")))
                .as("folders with " + TOOL)
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, TOOL)));
    }

    /** How a run ended. */
    private record Ended(int status, String output) {}

    private Ended run(Path observability, String path) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(observability.resolve("check").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile());
        builder.environment().put("PATH", path);
        var check = builder.start();
        try {
            assertThat(check.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        } finally {
            check.destroyForcibly();
        }
        return new Ended(check.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
