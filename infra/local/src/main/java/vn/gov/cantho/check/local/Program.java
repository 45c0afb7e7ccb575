package vn.gov.cantho.check.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One child process of the stack, in a session of its own so that Ctrl-C reaches only the one who ends it in order. */
final class Program {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final Recipe recipe;
    private final StateFolder state;
    private Optional<Process> process = Optional.empty();
    private boolean stopping;

    Program(Recipe recipe, StateFolder state) {
        this.recipe = recipe;
        this.state = state;
    }

    String name() {
        return recipe.name();
    }

    Path log() {
        return state.log(recipe.name());
    }

    /** Starts the process; a program that was told to stop is not started any more. */
    synchronized void start() throws IOException {
        if (stopping) {
            return;
        }
        var builder = new ProcessBuilder(command())
                .directory(recipe.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeAll(recipe.withheld());
        builder.environment().putAll(recipe.environment());
        var started = builder.start();
        process = Optional.of(started);
        ProcessFile.write(state.processFile(recipe.name()), started.toHandle());
    }

    synchronized boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** The id of the process that runs or ran last; 0 before the first start. */
    synchronized long pid() {
        return process.map(Process::pid).orElse(0L);
    }

    /** The status the process ended with; empty while it runs. */
    synchronized Optional<Integer> exit() {
        return process.filter(ended -> !ended.isAlive()).map(Process::exitValue);
    }

    /** Waits until the process has ended by itself; kills it when it takes too long. Returns its status. */
    int awaitExit(Duration patience) throws InterruptedException {
        var running = process.orElseThrow();
        if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            running.destroyForcibly().waitFor();
        }
        return running.exitValue();
    }

    /** Asks the process to end; does not wait. */
    void askToStop() {
        synchronized (this) {
            stopping = true;
        }
        process.filter(Process::isAlive).ifPresent(running -> Signals.send(recipe.stopSignal(), running.pid()));
    }

    /** Waits until the process has ended after {@link #askToStop}, and kills it when it takes too long. */
    void awaitEnd() throws IOException, InterruptedException {
        if (process.isPresent()) {
            var running = process.get();
            if (!running.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
        Files.deleteIfExists(state.processFile(recipe.name()));
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(recipe.command());
        return command;
    }
}
