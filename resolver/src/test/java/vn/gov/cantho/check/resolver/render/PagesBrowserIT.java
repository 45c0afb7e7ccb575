package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.Browsers;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

/** Looks at the pages with a real browser, under the policy that they are sent with. Pictures go to target/pages. */
final class PagesBrowserIT {

    private static final int NARROWEST = 320;
    private static final Path PICTURES = Path.of("target", "pages");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Browsers.chromium())
                        .setChromiumSandbox(false));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @EnumSource
    void pageOfEveryVerdict_isCleanForAxeAndFitsTheNarrowestPhone(Verdict verdict) {
        var vietnamese = page(Language.VIETNAMESE, verdict);
        check(vietnamese, ColorScheme.LIGHT, verdict + "-vi");
        check(vietnamese, ColorScheme.DARK, verdict + "-vi-dark");
        // Colours know no language: the dark is looked at once.
        check(page(Language.ENGLISH, verdict), ColorScheme.LIGHT, verdict + "-en");
    }

    @ParameterizedTest
    @EnumSource
    void pageOfEveryVerdict_atTwiceItsSize_isCleanForAxeAndFits(Verdict verdict) {
        // What a browser makes of a window of 640 pixels at 200 %. Contrast does not change with size.
        var zoomed = new Browser.NewContextOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(NARROWEST, 400)
                .setDeviceScaleFactor(2);
        try (var context = browser.newContext(zoomed)) {
            check(open(context, page(Language.VIETNAMESE, verdict)), verdict + " at 200 %");
        }
    }

    @Test
    void household_isCleanForAxeAndFits() {
        var answer = SampleAnswers.answer(Verdict.VALID, SampleAnswers.household());
        check(
                new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE).answer(answer, SampleAnswers.TODAY),
                ColorScheme.LIGHT,
                "household-vi");
    }

    @Test
    void printedPage_hasNoFormsAndUnfoldsTheJourney() {
        try (var context = browser.newContext()) {
            var tab = open(context, page(Language.VIETNAMESE, Verdict.VALID));
            tab.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(tab.locator(".noprint:visible").count()).isZero();
            assertThat(tab.locator(".printed").innerText())
                    .isEqualTo("https://check.cantho.gov.vn/01/09520001000102/10/L2026-118");
            assertThat(tab.getByText("Cá giống 30 g/con").isVisible()).isTrue();
            tab.screenshot(new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("print-vi.png")));
        }
    }

    @Test
    void homeAndFailures_areCleanForAxeAndFitTheNarrowestPhone() {
        for (var language : Language.values()) {
            var pages = new HtmlPages(language, SampleAnswers.SITE);
            check(pages.home(), ColorScheme.LIGHT, "home-" + language.tag());
            for (var status : new int[] {404, 410, 429, 500, 503}) {
                check(pages.failure(status), ColorScheme.LIGHT, "failure-" + status + '-' + language.tag());
            }
        }
    }

    @Test
    void listsAndDescription_areCleanForAxeAndFitTheNarrowestPhone() {
        for (var language : Language.values()) {
            var pages = new ListPages(language, SampleAnswers.SITE);
            for (var answer : SampleLists.ALL.entrySet()) {
                check(pages.page(answer.getValue()), ColorScheme.LIGHT, answer.getKey() + '-' + language.tag());
                check(
                        pages.page(answer.getValue()),
                        ColorScheme.DARK,
                        answer.getKey() + '-' + language.tag() + "-dark");
            }
            check(new ApiPage(language, SampleAnswers.SITE).page(), ColorScheme.LIGHT, "api-" + language.tag());
        }
    }

    private static Page page(Language language, Verdict verdict) {
        return new HtmlPages(language, SampleAnswers.SITE).answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY);
    }

    private static void check(Page page, ColorScheme scheme, String name) {
        var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(NARROWEST, 640);
        try (var context = browser.newContext(options)) {
            var tab = open(context, page);
            check(tab, name);
            tab.setViewportSize(360, 800);
            tab.screenshot(new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
            tab.setViewportSize(1280, 800);
            tab.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-1280.png")));
        }
    }

    private static void check(com.microsoft.playwright.Page tab, String name) {
        var width = (int) tab.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as(name).isLessThanOrEqualTo(NARROWEST);
        assertThat((List<?>) tab.evaluate(SMALL_TARGETS)).as(name).isEmpty();
        assertThat(new AxeBuilder(tab).analyze().getViolations())
                .as(name)
                .extracting(Rule::getId)
                .isEmpty();
    }

    /** Opens a page, and makes sure that the policy it is sent with stops nothing that is in it. */
    private static com.microsoft.playwright.Page open(BrowserContext context, Page page) {
        var tab = context.newPage();
        var stopped = new ArrayList<String>();
        tab.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                stopped.add(message.text());
            }
        });
        tab.route("**/*", route -> answer(route, page));
        tab.navigate("http://scan.test/q/code");
        assertThat(stopped).isEmpty();
        return tab;
    }

    private static void answer(Route route, Page page) {
        if (route.request().url().endsWith(".jpg")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("image/svg+xml").setBody(PICTURE));
        } else if (route.request().url().endsWith(".js")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(""));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(page.status())
                    .setHeaders(Map.of(
                            "Content-Type", page.form().contentType(),
                            "Content-Security-Policy", policy(page)))
                    .setBody(page.body()));
        }
    }

    /** The first page alone has a script, and a policy that lets it run. */
    private static String policy(Page page) {
        return page.body().contains("/camera.js") ? Stylesheet.homePolicy() : Stylesheet.policy();
    }

    private static final String SMALL_TARGETS = """
        [...document.querySelectorAll('a,button,input,summary')]
            .map(e => [e.textContent, e.getBoundingClientRect()])
            .filter(([_, r]) => r.width > 0 && r.left >= 0 && r.height < 43.9)
            .map(([t, r]) => t + ' ' + r.height)\
        """;

    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='1280' height='960'>"
            + "<rect width='1280' height='960' fill='#cfe3d6'/>"
            + "<ellipse cx='640' cy='480' rx='420' ry='190' fill='#f3c9b0'/></svg>";
}
