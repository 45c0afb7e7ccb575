package vn.gov.cantho.check.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of the portal as people have them on the desk and on the phone: none scrolls sideways, none has a flaw that
 * axe calls serious, none complains in the browser's console, and on a phone the rows of a list are cards. Pictures of all
 * of them are left in {@code target/pages}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalPagesIT {

    private static final int DESK = 1_280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 800;
    private static final Path PICTURES = Path.of("target", "pages");

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String LISTS_THAT_OVERFLOW = """
            () => [...document.querySelectorAll('.list-panel vaadin-grid')]
                .filter(grid => grid.$.table.scrollWidth > grid.$.table.clientWidth + 1).length""";

    private StackProcess stack;
    private InstalledBrowser browser;

    @BeforeAll
    void start(@TempDir Path state) throws IOException, InterruptedException {
        stack = StackProcess.install(state);
        stack.start();
        browser = InstalledBrowser.launch();
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        browser.close();
        stack.call("--stop");
    }

    @ParameterizedTest
    @CsvSource({
        "canbo.tp,      start establishments products production-lots places code-lots approvals restrictions accounts units",
        "canbo.tp,      restrictions/recall restrictions/restriction/1 functions own-account establishments/new",
        "htx-kenh-cung, start products products/new products/1 production-lots/new production-lots/1 code-lots/1 partners",
        "xa.phongdien,  start products production-lots own-account"
    })
    void pages_fitDeskAndPhoneAndAreCleanForAxe(String user, String routes) throws IOException {
        for (var width : List.of(DESK, PHONE)) {
            try (var visit = Visit.signIn(browser.browser(), stack.demo(), user)) {
                var complaints = new ArrayList<String>();
                visit.page().onConsoleMessage(said -> note(said, complaints));
                visit.page().setViewportSize(width, HEIGHT);
                for (var route : routes.split(" ", -1)) {
                    visit.open(route.equals("start") ? "" : route);
                    check(visit.page(), width, user + " " + width + " /" + route);
                }
                assertThat(complaints).as(user + " " + width).isEmpty();
            }
        }
    }

    private static void check(Page page, int width, String name) {
        assertThat(page.locator("h1").last()).isVisible();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        if (width == PHONE && page.locator(".list-panel").count() > 0) {
            assertThat(page.locator("vaadin-grid.stacked").first()).isVisible();
        }
        assertThat(page.evaluate(LISTS_THAT_OVERFLOW)).as(name).isEqualTo(0);
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name.replaceAll("[^a-z0-9.-]+", "-") + ".png")));
        assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
        // The tabs of the component library keep a scroller among them that axe does not expect; it has no way to
        // change it.
        assertThat(new AxeBuilder(page)
                        .exclude("vaadin-tabs").analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(PortalPagesIT::words))
                .as(name)
                .isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static void note(ConsoleMessage said, List<String> complaints) {
        if (said.type().equals("error")) {
            complaints.add(said.text() + " " + said.location());
        }
    }
}
