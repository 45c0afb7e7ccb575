package vn.gov.cantho.check.load.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One program of the rig with the processes it starts itself; whatever happens, none outlives this Java. */
public final class Spawned {

    private static final Duration END_PATIENCE = Duration.ofSeconds(10);
    private static final Set<ProcessHandle> ALL = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Spawned::endAll, "end-rig"));
    }

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private Optional<Process> process = Optional.empty();

    public Spawned(String name, List<String> command, Map<String, String> environment, Path folder) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = folder.resolve(name + ".log");
    }

    /** Makes sure that whatever is started later is ended with this Java; once is enough. */
    static void watch() {
        // What has to be done is done when this class is first used.
    }

    /** Ends whatever still runs, and waits until it is gone. */
    static void endAll() {
        ALL.forEach(Spawned::destroy);
        ALL.forEach(process -> process.onExit().join());
    }

    /** Starts it, or starts it again after it has ended. */
    public synchronized void start() {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("CHECK_"));
        builder.environment().putAll(environment);
        try {
            var started = builder.start();
            ALL.add(started.toHandle());
            process = Optional.of(started);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException with its last words, if it does not become ready
     */
    public void await(Duration patience, BooleanSupplier isReady) {
        if (!Waiting.until(patience, isReady)) {
            throw new IllegalStateException(lastWords());
        }
    }

    public synchronized boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    public synchronized long pid() {
        return process.orElseThrow().pid();
    }

    /** Ends it and all of its own at once, as a machine that loses its power, and waits until they are gone. */
    public synchronized void kill() {
        var family = family().toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
        family.forEach(ALL::remove);
    }

    /** Stops it where it stands: its connections stay open, and nobody answers. */
    public synchronized void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    public synchronized void thaw() {
        signal("CONT");
    }

    /** Asks it to end with a signal, and kills it when it does not. */
    public synchronized void end(String signal) {
        if (!isAlive()) {
            return;
        }
        thaw();
        send(signal, Stream.of(process.orElseThrow().toHandle()));
        try {
            process.orElseThrow().waitFor(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** The end of what it has said, for whoever looks for the reason of a failure. */
    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return name + " said last:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException _) {
            return name + " has said nothing.";
        }
    }

    private void signal(String signal) {
        send(signal, family());
    }

    private Stream<ProcessHandle> family() {
        return process.stream()
                .filter(Process::isAlive)
                .map(Process::toHandle)
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()));
    }

    private static void send(String signal, Stream<ProcessHandle> processes) {
        var command = Stream.concat(
                        Stream.of("kill", "-" + signal),
                        processes.map(ProcessHandle::pid).map(String::valueOf))
                .toList();
        try {
            if (command.size() > 2) {
                new ProcessBuilder(command).start().waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void destroy(ProcessHandle handle) {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
    }
}
