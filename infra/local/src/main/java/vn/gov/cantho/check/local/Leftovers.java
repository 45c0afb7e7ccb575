package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an earlier run of this state folder left behind when it was killed, and how it is ended. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAUSE_MILLIS = 50;

    private Leftovers() {}

    /** Ends the programs an earlier run left; returns how many there were. */
    static int end(StateFolder state) throws IOException, InterruptedException {
        var left = find(state);
        left.forEach((process, signal) -> Signals.send(signal, process.pid()));
        for (var process : left.keySet()) {
            awaitEnd(process);
        }
        return left.size();
    }

    /**
     * The processes, each with the signal that makes it end in good order. Only PostgreSQL is sent SIGINT, which makes it
     * drop its clients: what was started in the background, as by {@code --detach}, need not listen to that.
     */
    private static Map<ProcessHandle, String> find(StateFolder state) throws IOException {
        var left = new LinkedHashMap<ProcessHandle, String>();
        try (var files = Files.newDirectoryStream(state.path().resolve("run"), "*.pid")) {
            for (var file : files) {
                ProcessFile.find(file).ifPresent(process -> left.put(process, "TERM"));
            }
        }
        ProcessFile.find(state.processFile("postgres")).ifPresent(process -> left.put(process, "INT"));
        postmaster(state).ifPresent(process -> left.put(process, "INT"));
        return left;
    }

    /** PostgreSQL writes down itself who serves a data folder, and works from within it. */
    private static Optional<ProcessHandle> postmaster(StateFolder state) throws IOException {
        var file = state.postgres().resolve("postmaster.pid");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        var pid = Long.parseLong(lines.getFirst().strip());
        return ProcessHandle.of(pid).filter(Liveness::works).filter(process -> worksIn(pid, state.postgres()));
    }

    private static boolean worksIn(long pid, Path directory) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), directory);
        } catch (IOException _) {
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Liveness.works(process) && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (Liveness.works(process)) {
            process.destroyForcibly();
            while (Liveness.works(process)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
