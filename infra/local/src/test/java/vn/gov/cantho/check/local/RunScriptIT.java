package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two scripts as people call them, where that builds and starts nothing. */
class RunScriptIT {

    @TempDir
    private Path state;

    @Test
    void run_unknownOption_endsWithTwoAndSaysSo() throws IOException, InterruptedException {
        var outcome = call("run", "--frsh");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).contains("--frsh");
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void run_help_namesEveryOptionAndVariable() throws IOException, InterruptedException {
        var outcome = call("run", "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("--fresh", "--detach", "CHECK_STATE_DIR", "CHECK_PUBLIC_URL");
        for (var port : Port.values()) {
            assertThat(outcome.output()).contains(port.variable() + " (" + port.usual() + ")");
        }
    }

    @Test
    void stop_whereNothingRuns_saysSo() throws IOException, InterruptedException {
        var outcome = call("stop");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("Nothing runs");
    }

    @Test
    void stop_unknownOption_endsWithTwoAndSaysSo() throws IOException, InterruptedException {
        var outcome = call("stop", "--now");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).contains("--now").hasLineCount(1);
    }

    @Test
    void stop_help_namesTheVariable() throws IOException, InterruptedException {
        var outcome = call("stop", "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("CHECK_STATE_DIR");
    }

    @Test
    void run_stateFolderThatCannotBeMade_saysSoInOneSentence() throws IOException, InterruptedException {
        var file = Files.createFile(state.resolve("file"));

        var outcome = call(
                List.of(script("run")),
                Map.of("CHECK_STATE_DIR", file.resolve("state").toString()));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("run: the state folder " + file)
                .contains("set CHECK_STATE_DIR")
                .hasLineCount(1);
    }

    @Test
    void run_stateFolderWithAColon_isRefused() throws IOException, InterruptedException {
        var outcome = call(
                List.of(script("run")),
                Map.of("CHECK_STATE_DIR", state.resolve("a:b").toString()));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.output()).contains("colon").hasLineCount(1);
        assertThat(state).isEmptyDirectory();
    }

    /** The path is made by the shell: a test in a locale without UTF-8 could not name it either. */
    @Test
    void stop_vietnameseStateFolderInALocaleWithoutUtf8_isFound() throws IOException, InterruptedException {
        var script = """
                export CHECK_STATE_DIR=$1/$'kho d\\xe1\\xbb\\xaf li\\xe1\\xbb\\x87u'
                mkdir -p "$CHECK_STATE_DIR/programs/local"
                printf '%s' "$2" >"$CHECK_STATE_DIR/programs/local/classpath"
                "$3"
                """;

        var outcome = call(
                List.of(
                        "bash",
                        "-c",
                        script,
                        "bash",
                        state.toString(),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        script("stop")),
                Map.of("LC_ALL", "C"));

        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).isEqualTo("Nothing runs in " + state + "/kho dữ liệu.\n");
    }

    private Outcome call(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(script(script));
        command.addAll(List.of(arguments));
        return call(command, Map.of("CHECK_STATE_DIR", state.toString()));
    }

    private static String script(String name) {
        return Path.of("").toAbsolutePath().resolve(name).toString();
    }

    private static Outcome call(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** What a script said and how it ended. */
    private record Outcome(int status, String output) {}
}
