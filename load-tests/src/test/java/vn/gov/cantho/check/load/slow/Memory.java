package vn.gov.cantho.check.load.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a program has in the memory of the machine, looked at twice a second. */
final class Memory implements AutoCloseable {

    private static final String LINE = "VmRSS:";
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int KIB_OF_MIB = 1_024;

    private final Path status;
    private final Thread looking = Thread.ofVirtual().unstarted(this::look);
    private volatile long most;

    private Memory(Path status) {
        this.status = status;
    }

    /** Begins to look at a program of this machine. */
    static Memory of(long pid) {
        var memory = new Memory(Path.of("/proc", Long.toString(pid), "status"));
        memory.looking.start();
        return memory;
    }

    /** In MiB, now. */
    long mebibytes() {
        try (var lines = Files.lines(status)) {
            return read(lines.filter(line -> line.startsWith(LINE)).findFirst().orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The most that was seen, in MiB. */
    long most() {
        return most;
    }

    static long read(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_OF_MIB;
    }

    private void look() {
        try {
            while (!Thread.interrupted()) {
                most = Math.max(most, mebibytes());
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException _) {
            // Nobody wants to know more.
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
