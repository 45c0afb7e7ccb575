package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A tab of the narrowest phone that public pages are looked at in, one after the other, each under the policy that it is
 * sent with. With {@code -Dpictures=true}, pictures of them go to target/pages: to look at, for no test reads them.
 */
final class PhoneTab implements AutoCloseable {

    private static final int NARROWEST = 320;
    private static final boolean PICTURES_ARE_WANTED = Boolean.getBoolean("pictures");
    private static final Path PICTURES = Path.of("target", "pages");
    private static final String CONTRAST = "color-contrast";

    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('a,button,input,summary')]
                .map(e => [e.textContent, e.getBoundingClientRect()])
                .filter(([_, r]) => r.width > 0 && r.left >= 0 && r.height < 43.9)
                .map(([t, r]) => t + ' ' + r.height)""";

    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='1280' height='960'>"
            + "<rect width='1280' height='960' fill='#cfe3d6'/>"
            + "<ellipse cx='640' cy='480' rx='420' ry='190' fill='#f3c9b0'/></svg>";

    private final BrowserContext context;
    private final com.microsoft.playwright.Page tab;
    private final int height;
    private final List<String> stopped = new ArrayList<>();

    private PhoneTab(Browser browser, int height, double pixels) {
        this.height = height;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(NARROWEST, height)
                .setDeviceScaleFactor(pixels));
        tab = context.newPage();
        tab.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                stopped.add(message.text());
            }
        });
    }

    static PhoneTab of(Browser browser) {
        return new PhoneTab(browser, 640, 1);
    }

    /** What a browser makes of a window of 640 pixels at 200 %. */
    static PhoneTab atTwiceItsSize(Browser browser) {
        return new PhoneTab(browser, 400, 2);
    }

    /** Opens a page, and makes sure that the policy it is sent with stops nothing that is in it. */
    com.microsoft.playwright.Page open(Page page, ColorScheme scheme) {
        tab.unrouteAll();
        tab.route("**/*", route -> answer(route, page));
        tab.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        tab.setViewportSize(NARROWEST, height);
        tab.navigate("http://scan.test/q/code");
        assertThat(stopped).isEmpty();
        return tab;
    }

    /** Fits without scrolling sideways, has no target too small for a thumb and nothing that axe finds fault with. */
    void check(String name) {
        check(name, axe());
    }

    /** As {@link #check}, for what has the colours of a page that was looked at: they cost half of the time. */
    void checkAllButColours(String name) {
        check(name, axe().disableRules(List.of(CONTRAST)));
    }

    private void check(String name, AxeBuilder axe) {
        assertThat((int) tab.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(NARROWEST);
        assertThat((List<?>) tab.evaluate(SMALL_TARGETS)).as(name).isEmpty();
        assertThat(axe.analyze().getViolations())
                .as(name)
                .extracting(Rule::getId)
                .isEmpty();
    }

    private AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // The other way of axe opens a second page to put the findings of frames together; ours have no frames.
        return new AxeBuilder(tab).options(options).setLegacyMode(true);
    }

    /** Keeps what a usual phone shows of the whole page. */
    void picture(String name) {
        take(360, name, new ScreenshotOptions().setFullPage(true));
    }

    /** Keeps what the window of a desk shows of the page. */
    void pictureOnTheDesk(String name) {
        take(1280, name + "-1280", new ScreenshotOptions());
    }

    private void take(int width, String name, ScreenshotOptions options) {
        if (PICTURES_ARE_WANTED) {
            tab.setViewportSize(width, 800);
            tab.screenshot(options.setPath(PICTURES.resolve(name + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
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
}
