package vn.gov.cantho.check.portal.factors.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.gov.cantho.check.portal.factors.SettableProof;
import vn.gov.cantho.check.portal.testing.InstalledBrowser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.WireTest;

/**
 * A passkey from the press of the button to the list, with a device that the browser plays. At {@code localhost}: an IP
 * address is no place for passkeys. With {@code -Dpictures=true}, pictures are left in {@code target/pages}.
 */
@WireTest
@Import(SettableProof.Config.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactorBrowserIT {

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final Path PICTURES = Path.of("target", "pages");
    private static final int HEIGHT = 800;

    @LocalServerPort
    private int port;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(InstalledBrowser.path())
                    .setChromiumSandbox(false));

    @BeforeEach
    void forgetAll() {
        var owner = PortalDatabase.started().owner();
        owner.sql("DELETE FROM portal.passkey").update();
        owner.sql("DELETE FROM portal.totp").update();
        owner.sql("DELETE FROM portal.recovery_code").update();
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void passkey_ofTheDevice_isAddedAndNotASecondTime() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))) {
            var page = context.newPage();
            giveDevice(context.newCDPSession(page), true);
            ownAccount(page, "localhost");
            add(page, "Máy tính cơ quan");
            assertThat(page.locator(".session-device").getByText("Máy tính cơ quan"))
                    .isVisible();
            check(page, "factors");

            add(page, "Một lần nữa");
            assertThat(page.getByText("Thiết bị này đã có khóa truy cập của tài khoản bạn."))
                    .isVisible();
            check(page, "factors-add");
        }
    }

    @Test
    void passkey_thatNobodyConfirms_isSaidInWords() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))) {
            var page = context.newPage();
            giveDevice(context.newCDPSession(page), false);
            ownAccount(page, "localhost");
            add(page, "Máy tính cơ quan");

            assertThat(page.getByText("Thiết bị chưa xác nhận")).isVisible();
            assertThat(page.getByText("Chưa có khóa truy cập nào.")).isVisible();
        }
    }

    @Test
    void browserThatKnowsNoPasskeys_isSaidInWords() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))) {
            context.addInitScript("delete window.PublicKeyCredential");
            var page = context.newPage();
            ownAccount(page, "localhost");
            add(page, "Máy tính cơ quan");

            assertThat(page.getByText("không hỗ trợ khóa truy cập")).isVisible();
        }
    }

    @Test
    void atAnIpAddress_passkeysAreNotOfferedAndCodesAre() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))) {
            var page = context.newPage();
            ownAccount(page, "127.0.0.1");

            assertThat(page.getByText("không phải địa chỉ IP")).isVisible();
            press(page, "Cài ứng dụng xác thực");
            assertThat(page.getByAltText("Mã QR của ứng dụng xác thực")).isVisible();
            check(page, "factors-app");
            press(page, "Hủy");
            press(page, "Tạo mã khôi phục");
            assertThat(page.locator(".recovery-codes li")).hasCount(10);
            check(page, "factors-codes");
            press(page, "Tôi đã cất các mã");
            assertThat(page.getByText("Còn 10 mã chưa dùng.")).isVisible();
        }
    }

    private void ownAccount(Page page, String host) {
        page.navigate("http://" + host + ":" + port + "/sign-in");
        page.locator("input[name=username]").fill(Person.FISH_VIEWER.username());
        page.locator("input[name=password]").fill(Person.PASSWORD);
        page.locator("vaadin-button[theme~=submit]").click();
        assertThat(page.locator("h1")).hasText("Việc cần làm");
        page.navigate("http://" + host + ":" + port + "/own-account");
        assertThat(page.getByText("Xác thực hai lớp")).isVisible();
    }

    private static void add(Page page, String name) {
        press(page, "Thêm khóa truy cập");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tên khóa"))
                .fill(name);
        press(page, "Tạo khóa");
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static void giveDevice(CDPSession session, boolean isConfirmed) {
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", isConfirmed);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }

    /** At the desk and on the phone: nothing scrolls sideways, and axe finds nothing serious. */
    private static void check(Page page, String name) {
        for (var width : List.of(360, 1_280)) {
            page.setViewportSize(width, HEIGHT);
            if (Boolean.getBoolean("pictures")) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            }
            assertThat(page.evaluate(OVERFLOW)).as(name + " " + width).isEqualTo(0);
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            List.of("serious", "critical").contains(rule.getImpact()))
                                    .map(Rule::getId))
                    .as(name + " " + width)
                    .isEmpty();
        }
    }
}
