package vn.gov.cantho.check.portal.notifications.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.testing.InstalledBrowser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The bell as people see it: in two browsers at once, on a desk and on a phone. */
@WireTest
final class BellBrowserIT {

    private static final int SOON_MILLIS = 2_000;
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @LocalServerPort
    private int port;

    @Autowired
    private ProductSamples samples;

    @Test
    void submitted_theBellsOfTwoBrowsersRingWithinTwoSeconds_andLeadThere() {
        var draft = samples.draft(Person.FISH_EDITOR);
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(InstalledBrowser.path())
                                .setChromiumSandbox(false));
                var desk = context(browser, 1_280);
                var phone = context(browser, 360)) {
            var atDesk = signIn(desk);
            var onPhone = signIn(phone);
            var before = unread(atDesk);

            samples.submitted(Person.FISH_EDITOR, draft);

            var ringing = Pattern.compile("Thông báo: " + (before + 1) + " thông báo chưa đọc");
            var soon = new LocatorAssertions.IsVisibleOptions().setTimeout(SOON_MILLIS);
            assertThat(bell(atDesk, ringing)).isVisible(soon);
            assertThat(bell(onPhone, ringing)).isVisible(soon);
            look(onPhone, draft.latest().content().nameVi(), "phone");
            look(atDesk, draft.latest().content().nameVi(), "desk");
            var line = atDesk.locator(".bell-line").first();
            line.click();
            assertThat(atDesk).hasURL(Pattern.compile(".*/approvals"));
            assertThat(bell(onPhone, Pattern.compile("Thông báo: " + before + " thông báo chưa đọc")))
                    .isVisible();
            for (var route : List.of("notifications", "mail-preference")) {
                onPhone.navigate(address(route));
                assertThat(onPhone.locator("h1").last()).isVisible();
                check(onPhone, route);
            }
        }
    }

    private void look(Page page, String name, String where) {
        bell(page, Pattern.compile("Thông báo: .*")).click();
        assertThat(page.locator(".bell-line").first()).containsText(name);
        check(page, "bell-" + where);
    }

    private static void check(Page page, String name) {
        if (Boolean.getBoolean("pictures")) {
            page.waitForTimeout(600);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pages", name + ".png")));
        }
        assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().getFirst().getHtml()))
                .as(name)
                .isEmpty();
    }

    private static int unread(Page page) {
        var label = bell(page, Pattern.compile("Thông báo: .*")).getAttribute("aria-label");
        return Integer.parseInt(label.replaceAll("[^0-9]", ""));
    }

    private static Locator bell(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private Page signIn(BrowserContext context) {
        var page = context.newPage();
        page.navigate(address(""));
        page.getByLabel("Tên đăng nhập").first().fill(Person.AGRICULTURE_APPROVER.username());
        page.getByLabel("Mật khẩu").locator("visible=true").first().fill(Person.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        assertThat(page.getByText("Việc cần làm").first()).isVisible();
        return page;
    }

    private String address(String route) {
        return "http://127.0.0.1:" + port + "/" + route;
    }

    private static BrowserContext context(Browser browser, int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("vi-VN"));
    }
}
