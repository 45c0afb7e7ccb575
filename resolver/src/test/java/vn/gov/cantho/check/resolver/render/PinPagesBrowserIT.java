package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.Browsers;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

/** Looks at the form for a PIN and at every answer to it with a real browser. Pictures go to target/pages. */
final class PinPagesBrowserIT {

    private static final int NARROWEST = 320;
    private static final Instant AT = Instant.parse("2025-08-25T02:41:07Z");
    private static final Path PICTURES = Path.of("target", "pages");

    private static Playwright playwright;
    private static Browser browser;

    /** A page with a form or an answer. */
    record Shown(String name, Verdict verdict, Optional<PinResult> result) {

        private Page page(Language language) {
            return new HtmlPages(language, SampleAnswers.SITE)
                    .answer(SampleAnswers.withPin(verdict, result), SampleAnswers.TODAY);
        }
    }

    static List<Shown> everyPage() {
        return List.of(
                new Shown("form", Verdict.VALID, Optional.empty()),
                new Shown("first", Verdict.VALID, Optional.of(new PinResult.First(AT))),
                new Shown("again", Verdict.VALID, Optional.of(new PinResult.Again(AT))),
                new Shown("wrong", Verdict.VALID, Optional.of(new PinResult.Wrong(4))),
                new Shown("last-wrong", Verdict.UNCONFIRMED, Optional.of(new PinResult.Wrong(0))),
                new Shown("exhausted", Verdict.EXPIRED, Optional.of(new PinResult.Exhausted())),
                new Shown("incomplete", Verdict.VALID, Optional.of(new PinResult.Incomplete())),
                new Shown("not-ours", Verdict.UNKNOWN, Optional.of(new PinResult.NotOurs())));
    }

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
    @MethodSource("everyPage")
    void everyPinPage_isCleanForAxeAndFitsTheNarrowestPhone(Shown shown) {
        check(shown.page(Language.VIETNAMESE), ColorScheme.LIGHT, "pin-" + shown.name() + "-vi");
        check(shown.page(Language.VIETNAMESE), ColorScheme.DARK, "pin-" + shown.name() + "-vi-dark");
        check(shown.page(Language.ENGLISH), ColorScheme.LIGHT, "pin-" + shown.name() + "-en");
    }

    private static void check(Page page, ColorScheme scheme, String name) {
        var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(NARROWEST, 640);
        try (var context = browser.newContext(options)) {
            var tab = context.newPage();
            tab.route("**/*", route -> answer(route, page));
            tab.navigate("http://scan.test/q/code#pin");
            assertThat((int) tab.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(NARROWEST);
            assertThat((List<?>) tab.evaluate(SMALL_TARGETS)).as(name).isEmpty();
            assertThat(new AxeBuilder(tab).analyze().getViolations())
                    .as(name)
                    .extracting(Rule::getId)
                    .isEmpty();
            tab.setViewportSize(360, 800);
            tab.screenshot(new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
            tab.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-seen.png")));
        }
    }

    private static void answer(Route route, Page page) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(page.status())
                .setHeaders(Map.of(
                        "Content-Type", page.form().contentType(),
                        "Content-Security-Policy", Stylesheet.policy()))
                .setBody(route.request().url().endsWith(".jpg") ? "" : page.body()));
    }

    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('a,button,input,summary')]
                .map(e => [e.textContent, e.getBoundingClientRect()])
                .filter(([_, r]) => r.width > 0 && r.left >= 0 && r.height < 43.9)
                .map(([t, r]) => t + ' ' + r.height)""";
}
