package vn.gov.cantho.check.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a program answers, and says soon when it never will. */
final class Readiness {

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);
    private static final int PAUSE_MILLIS = 50;
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE_TIMEOUT).build();

    /** Waits until the probe holds while the program lives. */
    void await(Program program, Duration patience, BooleanSupplier probe)
            throws StackFailedException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!probe.getAsBoolean()) {
            if (!program.isAlive()) {
                throw new StackFailedException("%s ended with status %s before it was ready; read %s."
                        .formatted(
                                program.name(),
                                program.exit().map(Object::toString).orElse("?"),
                                program.log()));
            }
            if (System.nanoTime() > end) {
                throw new StackFailedException("%s is not ready after %d s; read %s."
                        .formatted(program.name(), patience.toSeconds(), program.log()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Whether an address answers with 200. */
    boolean answers(String url) {
        var request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PROBE_TIMEOUT).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
