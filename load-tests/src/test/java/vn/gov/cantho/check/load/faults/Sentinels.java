package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.load.rig.FreePort;
import vn.gov.cantho.check.load.rig.RedisReply;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.Spawned;
import vn.gov.cantho.check.load.rig.Waiting;

/** Three Sentinels that watch one Redis and make its copy the master when two of them miss it. */
final class Sentinels implements AutoCloseable {

    private static final int NUMBER = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Integer> ports = new ArrayList<>();
    private final List<Spawned> processes = new ArrayList<>();

    private Sentinels() {}

    /** Starts them and waits until all know each other and the copy. */
    static Sentinels watch(RedisServer master, Path program, Path below) throws IOException {
        var sentinels = new Sentinels();
        for (var number = 1; number <= NUMBER; number++) {
            var port = FreePort.take();
            var folder = Files.createDirectories(below.resolve("sentinel" + port));
            var settings = folder.resolve("sentinel.conf");
            Files.writeString(settings, """
                    port %d
                    bind 127.0.0.1
                    dir %s
                    sentinel monitor check 127.0.0.1 %d 2
                    sentinel down-after-milliseconds check 1000
                    sentinel failover-timeout check 5000
                    """.formatted(port, folder, master.port()));
            var process = new Spawned(
                    "sentinel" + port, List.of(program.toString(), settings.toString(), "--sentinel"), Map.of(), below);
            process.start();
            sentinels.ports.add(port);
            sentinels.processes.add(process);
        }
        if (!Waiting.until(PATIENCE, sentinels::areReady)) {
            sentinels.close();
            throw new IllegalStateException("the Sentinels do not find each other");
        }
        return sentinels;
    }

    /** The port of the master as the first Sentinel knows it; 0 while it does not say. */
    int master() {
        try {
            var said = RedisReply.of(ports.getFirst(), "SENTINEL get-master-addr-by-name check");
            return Integer.parseInt(said.substring(said.indexOf(' ') + 1));
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public void close() {
        processes.forEach(Spawned::kill);
    }

    private boolean areReady() {
        return ports.stream().allMatch(Sentinels::isReady);
    }

    private static boolean isReady(int port) {
        try {
            var said = RedisReply.of(port, "SENTINEL master check");
            return said.contains("num-slaves 1 ") && said.contains("num-other-sentinels " + (NUMBER - 1) + " ");
        } catch (IOException _) {
            return false;
        }
    }
}
