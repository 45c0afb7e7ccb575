package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.PhoneVisit;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.TestBrowser;

/** What a scan may cost a phone: bytes, requests, jumps of the page. Time is measured and told, never asserted. */
@ExtendWith(TestBrowser.class)
final class PageBudgetIT {

    private static final int PAGE_BYTES_MAX = 10 * 1024;
    private static final int VIEW_BYTES_MAX = 60 * 1024;
    private static final int VIEW_REQUESTS_MAX = 4;

    /** 400 kbit/s and 400 ms: a poor mobile network. */
    private static final double BYTES_PER_SECOND = 400_000 / 8.0;

    private static final double ROUND_TRIP_MILLIS = 400;

    private final Browser browser;

    PageBudgetIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void page_ofEveryVerdict_isPaintedFromOneRequest(Verdict verdict) {
        for (var language : Language.values()) {
            try (var context = phone(true);
                    var visit = PhoneVisit.holdingAllButThePage(page(language, verdict))) {
                var tab = context.newPage();
                tab.navigate(visit.address(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                tab.evaluate(FIRST_PAINT);

                assertThat(visit.paths()).containsExactly("/q/code");
                assertThat(visit.bytes()).isLessThanOrEqualTo(PAGE_BYTES_MAX);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void firstView_ofEveryVerdict_keepsTheBudgetAndNeverJumps(Verdict verdict) {
        try (var context = phone(true);
                var visit = PhoneVisit.of(page(Language.VIETNAMESE, verdict))) {
            var tab = context.newPage();
            tab.navigate(visit.address());

            assertThat(((Number) tab.evaluate(LAYOUT_SHIFT)).doubleValue()).isZero();
            assertThat(visit.paths()).hasSizeLessThanOrEqualTo(VIEW_REQUESTS_MAX);
            assertThat(visit.bytes()).isLessThanOrEqualTo(VIEW_BYTES_MAX);
        }
    }

    /** Whatever a poor network delivers first stays where it is when the rest comes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</svg>",
                "<b>Trang chính thức</b>",
                "Hệ thống truy xuất",
                "</header>",
                "<h1>Mã",
                "<p class=\"say\">",
                "<h2>Thông tin"
            })
    void firstView_thatArrivesInParts_neverJumps(String last) {
        try (var context = phone(true);
                var visit = PhoneVisit.holdingThePageAfter(page(Language.VIETNAMESE, Verdict.VALID), last)) {
            var tab = context.newPage();
            tab.navigate(visit.address(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            tab.evaluate(FIRST_PAINT);
            visit.release();
            tab.waitForLoadState(LoadState.LOAD);

            assertThat(((Number) tab.evaluate(LAYOUT_SHIFT)).doubleValue()).isZero();
        }
    }

    @Test
    void page_withoutScripts_doesAllItDoes() {
        try (var context = phone(false);
                var visit = PhoneVisit.of(page(Language.VIETNAMESE, Verdict.VALID))) {
            var tab = context.newPage();
            tab.navigate(visit.address());

            assertThat(tab.locator("h1").innerText()).isEqualTo("Mã hợp lệ");
            assertThat(tab.locator("header details p").isVisible()).isFalse();
            tab.locator("header summary").click();
            assertThat(tab.locator("header details p").isVisible()).isTrue();
            assertThat(tab.locator("a.lang").getAttribute("href")).isEqualTo("?lang=en");
            assertThat(tab.locator("a[href^='tel:']").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VALID", "RECALLED", "UNKNOWN"})
    void firstPaint_onAPoorNetwork_isTold(Verdict verdict) {
        try (var context = phone(true);
                var visit = PhoneVisit.of(page(Language.VIETNAMESE, verdict))) {
            var tab = context.newPage();
            var session = context.newCDPSession(tab);
            session.send("Network.enable");
            session.send("Network.emulateNetworkConditions", poorNetwork());
            tab.navigate(visit.address());

            var paint = (Number) tab.evaluate(FIRST_PAINT);
            System.out.printf(
                    "%s: first paint %d ms after the request at 400 kbit/s and 400 ms, %d requests, %d bytes%n",
                    verdict, paint.intValue(), visit.paths().size(), visit.bytes());
            assertThat(visit.bytes()).isLessThanOrEqualTo(VIEW_BYTES_MAX);
        }
    }

    private static Page page(Language language, Verdict verdict) {
        return new HtmlPages(language, SampleAnswers.SITE).answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY);
    }

    private BrowserContext phone(boolean scripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(scripts));
    }

    private static JsonObject poorNetwork() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", ROUND_TRIP_MILLIS);
        conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
        return conditions;
    }

    /** Waits until there is something to read, and tells when that was. */
    private static final String FIRST_PAINT = """
        () => new Promise(resolve => new PerformanceObserver(list => list.getEntries()
                .filter(paint => paint.name === 'first-contentful-paint')
                .forEach(paint => resolve(paint.startTime)))
            .observe({type: 'paint', buffered: true}))\
        """;

    /** The sum of all jumps so far, after two more frames in which one could still come. */
    private static final String LAYOUT_SHIFT = """
        () => new Promise(resolve => {
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value; }))
                .observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)));
        })\
        """;
}
