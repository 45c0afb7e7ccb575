package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private Outcome call(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of("").toAbsolutePath().resolve(script).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CHECK_STATE_DIR", state.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** What a script said and how it ended. */
    private record Outcome(int status, String output) {}
}
