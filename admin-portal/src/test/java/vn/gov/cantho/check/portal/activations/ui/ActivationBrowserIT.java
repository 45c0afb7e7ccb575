package vn.gov.cantho.check.portal.activations.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.activations.LinkSlip;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.WireTest;

/**
 * From a link to "Đăng xuất mọi nơi", with two browsers. With {@code -Dpictures=true}, pictures are left in
 * {@code target/pages}.
 */
@WireTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActivationBrowserIT {

    private static final String USERNAME = "kich.hoat.trinh.duyet";
    private static final String CHOSEN = "đò ngang sang cồn Ấu sáng nay";
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final Path PICTURES = Path.of("target", "pages");
    private static final int HEIGHT = 800;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setChromiumSandbox(false));

    @BeforeAll
    void makeFolder() throws IOException {
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void link_letsItsOwnerInOnce_andTheyEndEverySession() throws IOException {
        var link = link();
        try (var desk = context();
                var phone = context()) {
            var page = desk.newPage();
            page.navigate(address(link.path()));
            assertThat(page.getByText(Place.TRADE.title()).first()).isVisible();
            check(page, "activation");
            choose(page, CHOSEN);
            assertThat(page.locator("h1")).hasText("Việc cần làm");

            var other = phone.newPage();
            other.navigate(address(link.path()));
            assertThat(other.locator("h1")).hasText("Liên kết này không dùng được nữa");
            check(other, "activation-gone");
            signIn(other);

            page.navigate(address("own-account"));
            assertThat(page.getByText("Phiên này")).isVisible();
            assertThat(page.getByText("Đang mở")).isVisible();
            check(page, "own-account");
            page.getByText("Đăng xuất mọi nơi").click();

            assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
            // By push: nobody touches the other page.
            assertThat(other).hasURL(Pattern.compile(".*/sign-in\\?ended.*"));
            assertThat(other.getByText("Phiên làm việc đã kết thúc")).isVisible();
            assertThat(other).hasTitle(Pattern.compile("Đăng nhập.*"));
            check(other, "sign-in-ended");
        }
        if (Boolean.getBoolean("pictures")) {
            try (var file = Files.newOutputStream(PICTURES.resolve("slip.pdf"))) {
                LinkSlip.write(link, address(link.path()), file);
            }
        }
    }

    private static void choose(Page page, String password) {
        var fields = page.locator("vaadin-password-field input");
        fields.nth(0).pressSequentially(password.substring(0, 5));
        assertThat(page.locator(".password-strength")).hasText("Còn thiếu 10 ký tự.");
        fields.nth(0).fill(password);
        fields.nth(1).fill(password);
        page.getByText("Đặt mật khẩu và vào làm việc").click();
    }

    private void signIn(Page page) {
        page.navigate(address("sign-in"));
        page.locator("input[name=username]").fill(USERNAME);
        page.locator("input[name=password]").fill(CHOSEN);
        page.locator("vaadin-button[theme~=submit]").click();
        assertThat(page.locator("h1")).hasText("Việc cần làm");
    }

    /** At the desk and on the phone: nothing scrolls sideways, and axe finds nothing serious. */
    private static void check(Page page, String name) {
        for (var width : List.of(1_280, 360)) {
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
        page.setViewportSize(1_280, HEIGHT);
    }

    private AccountLink link() {
        var account = new NewAccount(
                Place.TRADE.id(),
                USERNAME,
                "Trần Thị Kích Hoạt",
                Set.of(Role.EDITOR),
                Locale.of("vi"),
                USERNAME + "@example.invalid");
        var made = ActAs.person(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(account));
        var id = ((AccountCreation.Created) made).accountId();
        return ((LinkMaking.Made) ActAs.person(Person.CITY_OFFICER, () -> accounts.activationLink(id))).link();
    }

    private BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    private static Path executable() {
        try {
            var search = new ProcessBuilder("../infra/local/browser")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return Path.of(new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException failure) {
            throw new IllegalStateException("no browser", failure);
        }
    }
}
