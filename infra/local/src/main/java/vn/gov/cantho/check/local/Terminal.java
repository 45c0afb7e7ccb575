package vn.gov.cantho.check.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Where the stack says what it is doing and what went wrong: in UTF-8 whatever the machine thinks. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream error;
    private final long startedNanos;

    private Terminal(PrintStream out, PrintStream error, long startedNanos) {
        this.out = out;
        this.error = error;
        this.startedNanos = startedNanos;
    }

    /** The terminal of this process; the seconds count from when infra/local/run was called. */
    static Terminal ofProcess() {
        var before = Integer.getInteger("local.before", 0);
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.nanoTime() - TimeUnit.SECONDS.toNanos(before));
    }

    /** Says one step, with the seconds it took to get here. */
    void step(String text) {
        say("[%5.1f s] %s".formatted(seconds(), text));
    }

    /** Says a line as it is. */
    synchronized void say(String line) {
        out.println(line);
    }

    /** Says what went wrong, and what to do about it, where scripts look for that. */
    synchronized void complain(String line) {
        error.println(line);
    }

    private double seconds() {
        return (double) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos) / 1000;
    }
}
