package vn.gov.cantho.check.portal.approvals.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.checks.CheckService;
import vn.gov.cantho.check.portal.checks.NewCheck;
import vn.gov.cantho.check.portal.checks.Recommendation;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.testing.InstalledBrowser;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.WireTest;

/** An officer works through the queue in a real browser and touches no mouse: five approved, one refused. */
@WireTest
final class ApprovalKeyboardIT {

    private static final int REQUESTS = 6;
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final boolean PICTURES_ARE_WANTED = Boolean.getBoolean("pictures");
    private static final Path PICTURES = Path.of("target", "pages");

    @LocalServerPort
    private int port;

    @Autowired
    private ProductSamples samples;

    @Autowired
    private CheckService checks;

    @Test
    void queue_byKeyboardAlone_isDecidedRequestByRequest() {
        var mark = "Phím " + ProductSamples.name();
        var products = IntStream.rangeClosed(1, REQUESTS)
                .mapToObj(number -> samples.submitted(
                        Person.FISH_EDITOR, samples.draft(Person.FISH_EDITOR, mark + " số " + number)))
                .toList();
        checked(products.getFirst());
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(InstalledBrowser.path())
                                .setChromiumSandbox(false))) {
            var page = signedIn(browser);
            find(page, mark);

            page.keyboard().press("j");
            isShown(page, mark + " số 1");
            picture(page, "queue");
            isCleanForAxe(page);
            for (var number = 1; number <= 2; number++) {
                approve(page);
                isShown(page, mark + " số " + (number + 1));
            }
            refuse(page);
            isShown(page, mark + " số 4");
            for (var number = 4; number <= 5; number++) {
                approve(page);
                isShown(page, mark + " số " + (number + 1));
            }
            page.keyboard().press("?");
            assertThat(page.getByText("Phím tắt của hàng chờ duyệt")).isVisible();
            picture(page, "keys");
            page.keyboard().press("Escape");
            assertThat(page.getByText("Phím tắt của hàng chờ duyệt")).isHidden();
            approve(page);
            assertThat(page.locator(".approval-detail h2")).hasCount(0);
        }

        assertThat(products)
                .extracting(product ->
                        samples.find(Person.FISH_EDITOR, product.id()).latest().state())
                .containsExactly(
                        ProductState.APPROVED,
                        ProductState.APPROVED,
                        ProductState.REFUSED,
                        ProductState.APPROVED,
                        ProductState.APPROVED,
                        ProductState.APPROVED);
    }

    private void checked(Product product) {
        var request = samples.request(Person.AGRICULTURE_APPROVER, product);
        var commune = Officers.of(Place.THOT_NOT, Role.EDITOR);
        Acting.as(
                commune,
                () -> checks.check(new NewCheck(
                        request.establishmentId(),
                        request.id().value(),
                        "Đã xem ao nuôi và sổ ghi chép tại cơ sở.",
                        Optional.of(LocalDate.now(Formats.ZONE)),
                        Recommendation.FOR,
                        "Đúng như cơ sở khai.",
                        Optional.empty())));
    }

    private Page signedIn(com.microsoft.playwright.Browser browser) {
        var page = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh"))
                .newPage();
        page.navigate("http://127.0.0.1:" + port + "/approvals");
        page.getByLabel("Tên đăng nhập").first().fill(Person.AGRICULTURE_APPROVER.username());
        page.getByLabel("Mật khẩu").first().fill(Person.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".list-panel")).isVisible();
        return page;
    }

    /** Types into the search, waits for the rows it leaves, and leaves the field. */
    private static void find(Page page, String mark) {
        page.locator(".list-bar vaadin-text-field input").fill(mark);
        assertThat(page.locator(".list-count")).containsText(Integer.toString(REQUESTS));
        assertThat(page.getByText(mark + " số 6").first()).isVisible();
        page.evaluate("() => document.activeElement.blur()");
    }

    private static void approve(Page page) {
        page.keyboard().press("a");
        assertThat(page.getByText("Nội dung được công khai ngay")).isVisible();
        isFocused(page, "Duyệt");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Nội dung được công khai ngay")).isHidden();
    }

    /** The first field has the focus; its reason is typed, the reason of the list chosen, and all of it sent. */
    private static void refuse(Page page) {
        page.keyboard().press("r");
        assertThat(page.getByText("Ghi lý do ở từng mục")).isVisible();
        page.waitForFunction("() => document.activeElement.localName === 'textarea'");
        page.keyboard().type("Mã chưa khớp với bao bì.");
        var ground = page.locator("input[placeholder='Chọn lý do']:visible").first();
        assertThat(ground).isVisible();
        page.keyboard().press("Tab");
        assertThat(ground).isFocused();
        page.keyboard().type("thực tế");
        assertThat(page.locator("vaadin-combo-box-item:visible").first()).containsText("không đúng thực tế");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        picture(page, "refusal");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Ghi lý do ở từng mục")).isHidden();
    }

    /** The request is shown, and the focus is on it, to be seen. */
    private static void isShown(Page page, String name) {
        assertThat(page.locator(".approval-detail h2")).hasText(name);
        page.waitForFunction("() => document.activeElement.matches('.approval-detail h2')");
    }

    private static void isFocused(Page page, String words) {
        page.waitForFunction("words => document.activeElement.textContent.trim() === words", words);
    }

    private static void picture(Page page, String name) {
        for (var width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            if (PICTURES_ARE_WANTED) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("approvals-" + name + "-" + width + ".png")));
            }
            assertThat(page.evaluate(OVERFLOW)).as("%s at %d", name, width).isEqualTo(0);
        }
    }

    private static void isCleanForAxe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .exclude("vaadin-tabs")
                .analyze();
        assertThat(found.getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }
}
