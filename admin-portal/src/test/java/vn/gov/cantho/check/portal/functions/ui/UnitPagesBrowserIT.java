package vn.gov.cantho.check.portal.functions.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The pages about units and what they may do, on a desk and on a phone: nothing sideways, nothing that axe takes offence at. */
@WireTest
final class UnitPagesBrowserIT {

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @LocalServerPort
    private int port;

    @Test
    void pages_fitDeskAndPhoneAndAreCleanForAxe() throws IOException {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(options);
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed())
                                .setChromiumSandbox(false))) {
            for (var width : List.of(1_280, 360)) {
                var page = signIn(browser, width);
                for (var route : List.of(
                        "functions", "deviations", "routes", "dossier-rules", "units/" + Place.AGRICULTURE.id())) {
                    page.navigate(address(route));
                    assertThat(page.locator("h1").last()).isVisible();
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    check(page, route.replaceAll("[^a-z]+", "") + "-" + width);
                }
                page.getByText("Thay đổi", new Page.GetByTextOptions().setExact(true))
                        .first()
                        .click();
                page.getByText("Sáp nhập", new Page.GetByTextOptions().setExact(true))
                        .first()
                        .click();
                assertThat(page.getByText("Xem trước")).isVisible();
                check(page, "merge-" + width);
                page.close();
            }
        }
    }

    private static void check(Page page, String name) {
        if (Boolean.getBoolean("pictures")) {
            page.waitForTimeout(600);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "units-" + name + ".png")));
        }
        assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).exclude("vaadin-tabs").analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().getFirst().getHtml()))
                .as(name)
                .isEmpty();
    }

    private Page signIn(Browser browser, int width) {
        var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setLocale("vi"));
        page.navigate(address(""));
        page.getByLabel("Tên đăng nhập").first().fill(Person.CITY_OFFICER.username());
        page.getByLabel("Mật khẩu").locator("visible=true").first().fill(Person.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(now -> !now.contains("sign-in"));
        return page;
    }

    private String address(String route) {
        return "http://127.0.0.1:" + port + "/" + route;
    }

    /** The browser of this machine, as the script of the local stack finds or gets it. */
    private static Path installed() throws IOException {
        var command = new ProcessBuilder(System.getProperty("browser.script", "../infra/local/browser"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("PLAYWRIGHT_CLASSPATH", System.getProperty("java.class.path"));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var path = new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Path.of(path);
    }
}
