package vn.gov.cantho.check.resolver.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a {@link Browser} to the tests that ask for one: the same to all, started for the first, closed after the last. */
public final class TestBrowser implements ParameterResolver {

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create();
            // The sandbox of Chromium refuses to run as root, as builds in containers do; our own pages need none.
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Browsers.chromium())
                    .setChromiumSandbox(false);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(TestBrowser.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .browser();
    }
}
