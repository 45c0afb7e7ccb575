package vn.gov.cantho.check.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The browser of this machine, for tests that look at pages. */
public final class InstalledBrowser {

    private InstalledBrowser() {}

    /** The program to start; the build names a script that finds or gets one. */
    public static Path path() {
        var script = Objects.requireNonNull(System.getProperty("browser.script"), "browser.script is not set");
        try {
            var process = new ProcessBuilder(script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("no browser");
            }
            return Path.of(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
