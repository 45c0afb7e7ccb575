package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.TestBrowser;

/** The one script, in a real browser under the policy of the home page; camera and detector are made up. */
@ExtendWith(TestBrowser.class)
final class CameraBrowserIT {

    private static final String HOME = "https://scan.test/";
    private static final Path SCRIPT = Path.of("src", "main", "resources", "pages", "camera.js");

    private final Browser browser;

    CameraBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void browserThatReadsNoCodes_showsNoButton() {
        try (var context = browser.newContext()) {
            var tab = tab(context, "delete window.BarcodeDetector");
            assertThat(tab.locator("#camera").isVisible()).isFalse();
            assertThat(tab.locator("#q").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://CHECK.CANTHO.GOV.VN/Q/309B43ARVS7PH4999N77, https://scan.test/Q/309B43ARVS7PH4999N77",
        "https://id.gs1.org/01/09520001000102/10/L1?17=281101, https://scan.test/01/09520001000102/10/L1",
        "9520001000102, https://scan.test/search?q=9520001000102",
        "https://elsewhere.test/login, https://scan.test/search?q=https%3A%2F%2Felsewhere.test%2Flogin",
        "javascript:alert(1), https://scan.test/search?q=javascript%3Aalert(1)"
    })
    void code_leadsToAPageOfOursOnly(String code, String address) {
        try (var context = browser.newContext()) {
            var tab = tab(context, madeUp(code));
            tab.locator("#camera button").click();
            tab.waitForURL(address);
            assertThat(tab.url()).isEqualTo(address);
        }
    }

    @Test
    void cameraRefused_isSaid() {
        try (var context = browser.newContext()) {
            var tab =
                    tab(context, madeUp("x") + ";navigator.mediaDevices.getUserMedia = () => Promise.reject(Error())");
            tab.locator("#camera button").click();
            tab.locator("#camera [role=status]:not(:empty)").waitFor();
            assertThat(tab.locator("#camera").innerText()).contains("Không mở được máy ảnh");
            assertThat(tab.locator("video").isVisible()).isFalse();
        }
    }

    private static com.microsoft.playwright.Page tab(BrowserContext context, String script) {
        var tab = context.newPage();
        tab.addInitScript(script);
        tab.route("**/*", CameraBrowserIT::answer);
        tab.navigate(HOME);
        return tab;
    }

    private static String madeUp(String code) {
        return """
            window.BarcodeDetector = class {
                static getSupportedFormats() { return Promise.resolve(['qr_code', 'ean_13']); }
                detect() { return Promise.resolve([{ rawValue: '%s' }]); }
            };
            HTMLMediaElement.prototype.play = () => Promise.resolve();
            navigator.mediaDevices.getUserMedia = () => Promise.resolve(new MediaStream())\
            """.formatted(code);
    }

    private static void answer(Route route) {
        if (route.request().url().endsWith("/camera.js")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(script()));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setHeaders(Map.of(
                            "Content-Type", Page.Form.HTML.contentType(),
                            "Content-Security-Policy", Stylesheet.homePolicy()))
                    .setBody(new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE)
                            .home(List.of())
                            .body()));
        }
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
