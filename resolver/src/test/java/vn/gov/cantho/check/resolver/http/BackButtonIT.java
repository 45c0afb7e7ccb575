package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.testing.Browsers;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** Who goes back in a browser to the page of a stamp sees what holds now (R20), also where the browser keeps whole pages for that. */
final class BackButtonIT {

    /** What tests usually switch off: pages that are kept alive for the way back. */
    private static final String NO_KEPT_PAGES = "--disable-back-forward-cache";

    private static TestPostgres postgres;
    private static ScanStack stack;
    private static Playwright playwright;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        PublishedSamples.insert(postgres);
        stack = ScanStack.start(postgres.port(), TestRedis.freePort());
        playwright = Playwright.create();
    }

    @AfterAll
    static void stop() {
        playwright.close();
        stack.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        stack.status.clear();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pageOfAStamp_afterARecall_isNeverTheOldOne(boolean keepsPages) {
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(Browsers.chromium())
                .setChromiumSandbox(false)
                .setIgnoreDefaultArgs(keepsPages ? List.of(NO_KEPT_PAGES) : List.of());
        try (var browser = playwright.chromium().launch(options)) {
            var tab = browser.newPage(new Browser.NewPageOptions().setLocale("vi-VN"));
            tab.navigate(address(ScanStack.stamp(PublishedSamples.CODE_LOT, 1)));
            assertThat(headline(tab)).isEqualToIgnoringCase("Mã hợp lệ");
            tab.navigate(address("/"));
            stack.status.set(Subject.of(Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.RECALLED);
            tab.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));

            assertThat(headline(tab)).isEqualToIgnoringCase("Thu hồi sản phẩm");
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + stack.port() + path;
    }

    private static String headline(Page tab) {
        return tab.locator("h1").first().innerText();
    }
}
