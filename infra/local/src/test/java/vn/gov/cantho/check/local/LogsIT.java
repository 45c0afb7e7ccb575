package vn.gov.cantho.check.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People use both programs and leave marks on the way; afterwards neither log has any of them. */
@OnSharedStack
class LogsIT {

    private static final String ADDRESS = "203.0.113.177";
    private static final String AGENT = "Mozilla/5.0 (MayCuaBaBay 7731)";
    private static final String PIN = "739104";
    private static final String NAME = "Trần Thị Bảy Mươi Mốt";
    private static final String PHONE = "0913579246";
    private static final String EMAIL = "bay.muoi.mot@example.vn";
    private static final String WORDS = "Gạo có mùi lạ 7731, mua ngày hôm qua";
    private static final String SHOP = "Sạp số 7731 chợ An Nghiệp";
    private static final String STRANGER = "nguoi-la-7731";
    private static final String PASSWORD = "mat-khau-cua-nguoi-la-7731";

    private final StackProcess stack;
    private final InstalledBrowser browser;
    private final HttpClient client = HttpClient.newHttpClient();

    LogsIT(StackProcess stack, InstalledBrowser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    @Test
    void logs_ofBothPrograms_haveNothingOfPeopleAndTheirCodes() throws IOException, InterruptedException {
        var resolver = stack.demo().path("resolver").asString();
        var stamp = URI.create(stack.demo().path("scans").path("VALID").path(3).asString())
                .getPath();
        var code = stamp.substring(stamp.lastIndexOf('/') + 1);
        var marks = new ArrayList<>(List.of(
                ADDRESS, "MayCuaBaBay", PIN, NAME, PHONE, EMAIL, "mùi lạ 7731", SHOP, STRANGER, PASSWORD, code));

        for (var path :
                List.of(stamp, "/q/" + code.substring(1) + "0", "/01/09506000134352/21/" + code, "/q/%00" + code)) {
            send(HttpRequest.newBuilder(URI.create(resolver + path)));
        }
        send(HttpRequest.newBuilder(URI.create(resolver + stamp))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("pin=" + PIN)));
        var tracking = report(resolver, code);
        marks.addAll(List.of(tracking, tracking.replace("-", "")));
        signInInVain(stack.demo().path("portal").asString());
        send(HttpRequest.newBuilder(
                URI.create(stack.demo().path("portal").asString() + "/no/such/page?name=" + STRANGER)));

        for (var program : List.of("resolver", "portal")) {
            assertThat(stack.log(program))
                    .as(program)
                    .isNotBlank()
                    .doesNotContainIgnoringCase(marks.toArray(String[]::new));
        }
    }

    /** Returns the tracking code. */
    private String report(String resolver, String code) {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(resolver + "/report?code=" + code);
            page.locator("#problem").selectOption("SUSPICIOUS");
            page.locator("#words").fill(WORDS);
            page.locator("#place").fill(SHOP);
            page.locator("#name").fill(NAME);
            page.locator("#phone").fill(PHONE);
            page.locator("#email").fill(EMAIL);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi phản ánh"))
                    .click();
            assertThat(page.locator(".tracking code")).isVisible();
            return page.locator(".tracking code").innerText();
        }
    }

    private void signInInVain(String portal) {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(portal + "/");
            page.getByLabel("Tên đăng nhập").fill(STRANGER);
            page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true))
                    .fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                    .click();
            page.waitForURL(address -> address.endsWith("?error"));
        }
    }

    private BrowserContext context() {
        return browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setUserAgent(AGENT)
                        .setLocale("vi-VN")
                        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", ADDRESS)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(
                request.header("User-Agent", AGENT)
                        .header("X-Forwarded-For", ADDRESS)
                        .build(),
                BodyHandlers.discarding());
    }
}
