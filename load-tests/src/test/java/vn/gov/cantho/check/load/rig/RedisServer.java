package vn.gov.cantho.check.load.rig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** One Redis of the rig, which keeps nothing on disk. */
public final class RedisServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TIMEOUT_MILLIS = 500;

    private final int port = FreePort.take();
    private final Spawned process;

    private RedisServer(String name, Path program, List<String> more, Path below) {
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                below.toString(),
                "--save",
                "",
                "--appendonly",
                "no"));
        command.addAll(more);
        process = new Spawned(name, command, Map.of(), below);
    }

    /** Unpacks the program below a folder. */
    public static Path unpack(Path below) throws IOException {
        var folder = Files.createDirectories(below.resolve("redis"));
        return ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
    }

    public static RedisServer create(String name, Path program, Path below) {
        var server = new RedisServer(name, program, List.of(), below);
        server.start();
        return server;
    }

    /** Starts a copy of another one. */
    public static RedisServer follow(RedisServer leader, String name, Path program, Path below) {
        var copying = List.of("--replicaof", "127.0.0.1", Integer.toString(leader.port));
        var server = new RedisServer(name, program, copying, below);
        server.start();
        return server;
    }

    public int port() {
        return port;
    }

    public Spawned process() {
        return process;
    }

    public void start() {
        process.start();
        process.await(PATIENCE, this::answers);
    }

    public boolean answers() {
        try {
            return ask("PING") == '+';
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether it has everything that the one it follows has. */
    public boolean isCaughtUp() {
        try {
            return RedisReply.of(port, "INFO replication").contains("master_link_status:up");
        } catch (IOException _) {
            return false;
        }
    }

    /** Sends a command; returns the first character of what it answers. */
    public int ask(String command) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            return socket.getInputStream().read();
        }
    }
}
