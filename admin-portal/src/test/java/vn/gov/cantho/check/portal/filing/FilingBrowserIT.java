package vn.gov.cantho.check.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The filing pages in a real browser that runs no script, on a phone and on a desk. */
@WireTest
final class FilingBrowserIT {

    private static final int PHONE = 360;
    private static final int DESK = 1_280;
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('a,button,input:not([type=checkbox]):not([type=hidden]),select,summary')]
                .map(e => [e.textContent, e.getBoundingClientRect()])
                .filter(([_, r]) => r.width > 0 && r.left >= 0 && r.height < 43.9)
                .map(([t, r]) => t + ' ' + r.height)""";

    @LocalServerPort
    private int port;

    @Test
    void pages_withoutScripts_fitPhoneAndDesk_andAreCleanForAxe() throws Exception {
        PortalDatabase.started()
                .owner()
                .sql("DELETE FROM portal.sign_in_failure")
                .update();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable())
                                .setChromiumSandbox(false));
                var quiet = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(PHONE, 800))) {
            var page = quiet.newPage();
            page.navigate(address("/register"));
            page.selectOption("#group", "FRUIT");
            page.selectOption("#KIND", "COOPERATIVE");
            page.selectOption("#COMMUNE", Long.toString(Place.PHONG_DIEN.id()));
            page.click("button[name=find]");
            keep(page, "agency", PHONE);
            keep(page, "agency", DESK);
            page.click("form[action='/register/begin'] button");
            page.click("a.solid");
            page.fill("#TAX_CODE", "12");
            page.click("form[action='/register/establishment'] button");
            assertThat(page.title()).startsWith("Lỗi: ");
            keep(page, "flaws", PHONE);
            keep(page, "flaws", DESK);
            // axe is a script itself: the same pages are looked at with the same cookies where it may run.
            try (var loud = browser.newContext()) {
                loud.addCookies(quiet.cookies().stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(address("/register")))
                        .toList());
                check(loud.newPage());
            }
        }
    }

    private void check(Page page) {
        for (var path : List.of(
                "/register?find=1&group=FRUIT&KIND=COOPERATIVE&COMMUNE=" + Place.PHONG_DIEN.id(),
                "/register/keep",
                "/register/establishment",
                "/register/products",
                "/register/papers",
                "/register/check",
                "/register/dossier",
                "/register/status",
                "/register/resume")) {
            page.navigate(address(path));
            for (var width : List.of(PHONE, DESK)) {
                page.setViewportSize(width, 800);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(width);
                keep(page, path.replaceAll("[?].*", "").replace('/', '-').substring(1), width);
            }
            assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as(path).isEmpty();
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(path)
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** With {@code -Dpictures=true}, to look at; no test reads them. */
    private static void keep(Page page, String name, int width) {
        if (Boolean.getBoolean("pictures")) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pages", name + "-" + width + ".png")));
        }
    }

    private static Path executable() throws IOException {
        var command = new ProcessBuilder(System.getProperty("browser.script", "browser"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("PLAYWRIGHT_CLASSPATH", System.getProperty("java.class.path"));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Path.of(new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }
}
