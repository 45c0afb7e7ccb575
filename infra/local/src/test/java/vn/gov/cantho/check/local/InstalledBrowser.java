package vn.gov.cantho.check.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The Chrome or Chromium of this machine, as {@code infra/local/browser} finds or gets it. */
final class InstalledBrowser implements AutoCloseable {

    /** How long a page may take to show something: no test is about how fast a machine is. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final String SCRIPT = System.getProperty("browser.script", "browser");

    private final Playwright playwright;
    private final Browser browser;

    private InstalledBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser without a window. It runs until it is closed. */
    static InstalledBrowser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var executable = executable();
        // Playwright is not to download a browser of its own.
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        // The sandbox of Chromium refuses to run as root, as builds in containers do; our own pages need none.
        var launch =
                new BrowserType.LaunchOptions().setExecutablePath(executable).setChromiumSandbox(false);
        return new InstalledBrowser(playwright, playwright.chromium().launch(launch));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        var command = new ProcessBuilder(SCRIPT).redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("PLAYWRIGHT_CLASSPATH", System.getProperty("java.class.path"));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var process = command.start();
            var path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            var status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(SCRIPT + " found no browser and ended with " + status);
            }
            return Path.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for a browser", e);
        }
    }
}
