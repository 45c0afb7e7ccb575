package vn.gov.cantho.check.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack run from what this build has packaged, as {@code infra/local/run} would run it. */
final class StackProcess {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int PATIENCE_SECONDS = 240;
    private static final int PAUSE_MILLIS = 100;

    private final Path state;
    private final Map<String, String> environment;

    private StackProcess(Path state, Map<String, String> environment) {
        this.state = state;
        this.environment = environment;
    }

    /** Puts the packaged programs into a state folder. */
    static StackProcess install(Path state) throws IOException, InterruptedException {
        var programs = Files.createDirectories(state.resolve("programs"));
        var resolver = Files.createDirectory(programs.resolve("resolver"));
        Files.createSymbolicLink(resolver.resolve("lib"), ROOT.resolve("resolver/target/lib"));
        var jar = only(ROOT.resolve("resolver/target"), "resolver-[0-9]*.jar");
        Files.createSymbolicLink(resolver.resolve(jar.getFileName()), jar);
        run(List.of(
                JAVA.toString(),
                "-Djarmode=tools",
                "-jar",
                only(ROOT.resolve("admin-portal/target"), "admin-portal-*-exec.jar")
                        .toString(),
                "extract",
                "--destination",
                programs.resolve("admin-portal").toString()));
        return new StackProcess(state, FreePorts.environment());
    }

    String port(Port port) {
        return environment.getOrDefault(port.variable(), "");
    }

    /** Sets what every call from now on finds in its environment. */
    void set(String name, String value) {
        environment.put(name, value);
    }

    /** Starts the stack and waits until it says that it can be used. */
    Process start() throws IOException, InterruptedException {
        var ready = state.resolve("run").resolve("ready");
        Files.deleteIfExists(ready);
        var process = launch("output.txt");
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("not ready: " + output());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return process;
    }

    /** Calls it to the end, beside what {@link #start} started; returns its status. */
    int call(String... arguments) throws IOException, InterruptedException {
        return launch("called.txt", arguments).waitFor();
    }

    private Process launch(String output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=supervisor-logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocalStack.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(state.resolve(output).toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("CHECK_STATE_DIR", state.toString());
        builder.environment().remove("CHECK_PUBLIC_URL");
        return builder.start();
    }

    /** What the start has said up to now. */
    String output() throws IOException {
        return Files.readString(state.resolve("output.txt"));
    }

    /** What a program of it has logged. */
    String log(String program) throws IOException {
        return Files.readString(state.resolve("log").resolve(program + ".log"));
    }

    /** What the latest other call has said. */
    String called() throws IOException {
        return Files.readString(state.resolve("called.txt"));
    }

    JsonNode demo() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(state.resolve("demo.json")));
    }

    private static Path only(Path folder, String pattern) throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (var files = Files.list(folder)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }
}
