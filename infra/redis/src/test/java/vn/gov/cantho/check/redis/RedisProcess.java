package vn.gov.cantho.check.redis;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis or Sentinel of this machine that can be killed and be made to stand still. */
final class RedisProcess implements AutoCloseable {

    private final int port;
    private final List<String> command;
    private final Path folder;
    private Process process;

    private RedisProcess(int port, List<String> command, Path folder) throws IOException {
        this.port = port;
        this.command = command;
        this.folder = folder;
        this.process = started(command, folder);
    }

    /** Unpacks the program below a folder. */
    static Path unpack(Path below) throws IOException {
        return ExecutableProvider.newJarResourceProvider(below.toFile()).get().toPath();
    }

    static RedisProcess server(Path program, String... more) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(
                List.of(program.toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", ""));
        command.addAll(List.of(more));
        return new RedisProcess(port, command, program.resolveSibling(""));
    }

    /** One that follows another. */
    static RedisProcess copy(Path program, RedisProcess of) throws IOException {
        return server(program, "--replicaof", "127.0.0.1", Integer.toString(of.port));
    }

    /** Watches a master; two of them must miss it. */
    static RedisProcess sentinel(Path program, int port, RedisProcess master) throws IOException {
        var settings = Files.writeString(
                program.resolveSibling("sentinel%d.conf".formatted(port)), """
                port %d
                bind 127.0.0.1
                sentinel monitor check 127.0.0.1 %d 2
                sentinel down-after-milliseconds check 1000
                sentinel failover-timeout check 5000
                """.formatted(port, master.port));
        return new RedisProcess(
                port, List.of(program.toString(), settings.toString(), "--sentinel"), program.resolveSibling(""));
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void startAgain() throws IOException {
        process = started(command, folder);
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    private static Process started(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
