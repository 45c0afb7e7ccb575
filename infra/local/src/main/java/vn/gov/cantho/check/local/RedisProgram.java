package vn.gov.cantho.check.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redis.embedded.core.ExecutableProvider;

/** Redis as a child process that writes everything it is told to a file. */
final class RedisProgram {

    private static final int TIMEOUT_MILLIS = 500;

    private RedisProgram() {}

    static Program prepare(StateFolder state, int port) throws IOException {
        var binary = binary(state.binaries());
        var command = List.of(
                binary.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                state.redis().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory",
                "256mb",
                "--maxmemory-policy",
                "volatile-lru");
        return new Program(new Recipe("redis", command, Map.of(), Set.of(), state.path(), "TERM"), state);
    }

    /** Whether a Redis answers on the port. */
    static boolean answers(int port) {
        try {
            // While it reads its file it answers with an error, which begins with another character.
            return ask(port, "PING") == '+';
        } catch (IOException _) {
            return false;
        }
    }

    /** Removes everything it holds. */
    static void flush(int port) throws IOException {
        if (ask(port, "FLUSHALL") != '+') {
            throw new IOException("Redis did not let go of what it holds");
        }
    }

    private static int ask(int port, String command) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read();
        }
    }

    private static Path binary(Path binaries) throws IOException {
        var file = binaries.resolve("redis-server");
        if (!Files.isExecutable(file)) {
            var draft = Files.createTempDirectory(binaries, "unpacking");
            var unpacked =
                    ExecutableProvider.newJarResourceProvider(draft.toFile()).get();
            Files.move(unpacked.toPath(), file, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(draft);
        }
        return file;
    }
}
