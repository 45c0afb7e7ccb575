package vn.gov.cantho.check.portal.door.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.factors.FactorReset;
import vn.gov.cantho.check.portal.factors.FactorResetService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.InstalledBrowser;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.WireTest;

/**
 * An officer of a department from their first sign-in to the loss of their device, with devices that the browser plays. With
 * {@code -Dpictures=true}, pictures are left in {@code target/pages}.
 */
@WireTest
@TestPropertySource(properties = "test.second-factor=COMPULSORY")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DoorBrowserIT {

    private static final String CHOSEN = "đò ngang sang cồn Ấu sáng nay";
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final Path PICTURES = Path.of(System.getProperty("pictures.folder", "target/pages"));
    private static final int HEIGHT = 800;

    @LocalServerPort
    private int port;

    @Autowired
    private FactorResetService resets;

    @Autowired
    private SettableClock clock;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(InstalledBrowser.path())
                    .setChromiumSandbox(false));

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void officerOfADepartment_fromTheFirstSignInToTheLossOfTheDevice() throws Exception {
        var officer = Officers.named("Lê Thị Cửa", Place.TRADE, Role.EDITOR);
        try (var desk = context();
                var other = context()) {
            var page = pageWithDevice(desk);
            signIn(page, officer.username(), Person.PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/second-factor"));
            assertThat(page.locator("h1")).hasText("Thiết lập xác thực hai lớp");
            check(page, "door-set-up");
            page.navigate(address("own-account"));
            assertThat(page).hasURL(Pattern.compile(".*/second-factor"));
            setUpPasskey(page);
            // The page that was asked for before.
            assertThat(page).hasURL(Pattern.compile(".*/own-account"));

            signOut(page);
            signIn(page, officer.username(), Person.PASSWORD);
            assertThat(page.locator("h1")).hasText("Xác thực hai lớp");
            check(page, "door-prove");
            var before = cookie(desk);
            wrongCodeIsSaid(page);
            passkey(page).click();
            assertThat(page.locator("h1")).hasText("Việc cần làm");
            assertThat(cookie(desk)).isNotEqualTo(before);

            page.navigate(address("own-account"));
            newCodesAskAgain(page, desk);

            var link = reset(officer);
            // By push: nobody touches the page.
            assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?ended.*"));
            followed(pageWithDevice(other), link);
        }
    }

    /** An act of weight an hour later asks for the passkey again, and is done without another press. */
    private void newCodesAskAgain(Page page, BrowserContext context) throws Exception {
        var before = cookie(context);
        clock.at(Duration.ofMinutes(6), () -> {
            press(page, "Tạo mã mới, bỏ mã cũ");
            assertThat(page.getByText("Xác nhận lại là bạn")).isVisible();
            check(page, "door-again");
            passkey(page).click();
            assertThat(page.locator(".recovery-codes li")).hasCount(10);
            return true;
        });
        assertThat(cookie(context)).isNotEqualTo(before);
        press(page, "Tôi đã cất các mã");
        // The page goes on under the new id.
        press(page, "Thêm khóa truy cập");
        assertThat(page.getByText("Tên khóa").first()).isVisible();
        page.keyboard().press("Escape");
    }

    private void followed(Page page, AccountLink link) {
        page.navigate(address(link.path()));
        var fields = page.locator("vaadin-password-field input");
        fields.nth(0).fill(CHOSEN);
        fields.nth(1).fill(CHOSEN);
        press(page, "Đặt mật khẩu và vào làm việc");
        assertThat(page).hasURL(Pattern.compile(".*/second-factor"));
        setUpPasskey(page);
        assertThat(page.locator("h1")).hasText("Việc cần làm");
        page.navigate(address("own-account"));
        assertThat(page.getByText("Phiên này")).isVisible();
        press(page, "Đăng xuất mọi nơi");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    private static void setUpPasskey(Page page) {
        press(page, "Thêm khóa truy cập");
        page.locator("vaadin-dialog vaadin-text-field input, vaadin-dialog-overlay vaadin-text-field input")
                .first()
                .fill("Máy ở phòng");
        press(page, "Tạo khóa");
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        press(page, "Tôi đã cất các mã");
    }

    private static void wrongCodeIsSaid(Page page) {
        page.getByText("Dùng mã khôi phục").click();
        page.locator(".proof vaadin-text-field input").last().fill("0000-0000-0000-0000");
        press(page, "Xác nhận");
        assertThat(page.locator(".proof-refusal")).hasText(Pattern.compile("Mã không đúng.*"));
    }

    private AccountLink reset(ActingAccount officer) {
        var done = ActAs.person(
                Person.CITY_OFFICER, () -> resets.reset(officer.accountId(), "mất điện thoại, đã gặp tại phòng"));
        return ((FactorReset.Done) done).link();
    }

    private void signIn(Page page, String username, String password) {
        page.navigate(address("sign-in"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-button[theme~=submit]").click();
    }

    private static void signOut(Page page) {
        page.locator(".person").click();
        page.getByText("Đăng xuất", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    private static Locator passkey(Page page) {
        return page.getByText("Dùng khóa truy cập (passkey)");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static String cookie(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("check-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static Page pageWithDevice(BrowserContext context) {
        var page = context.newPage();
        var tools = context.newCDPSession(page);
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", wanted);
        return page;
    }

    /** At the desk and on the phone: nothing scrolls sideways, and axe finds nothing serious. */
    private static void check(Page page, String name) {
        for (var width : List.of(360, 1_280)) {
            page.setViewportSize(width, HEIGHT);
            page.waitForTimeout(300);
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

    private BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
    }

    /** Passkeys are good at a name alone. */
    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
