package vn.gov.cantho.check.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals that Java has no words for. */
final class Signals {

    private Signals() {}

    /** Sends a signal by its name, such as {@code INT}; a process that is gone is no error. */
    static void send(String signal, long pid) {
        try {
            // The shell's own kill: small machines have no other.
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
