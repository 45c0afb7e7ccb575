package vn.gov.cantho.check.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The real browser of this machine; the build names the script that finds one, or gets it. */
public final class InstalledBrowser {

    private InstalledBrowser() {}

    /** The program to start. */
    public static Path path() {
        var script = System.getProperty("browser.script", "../infra/local/browser");
        try {
            var asked = new ProcessBuilder(script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (asked.waitFor() != 0) {
                throw new IllegalStateException("there is no browser");
            }
            return Path.of(answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
