package vn.gov.cantho.check.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of the portal as people have them on the desk and on the phone: none scrolls sideways, none has a flaw that
 * axe calls serious, none complains in the browser's console, and on a phone the rows of a list are cards. With
 * {@code -Dpictures=true}, pictures of all of them are left in {@code target/pages}.
 */
@OnSharedStack
class PortalPagesIT {

    private static final int DESK = 1_280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 800;
    private static final boolean PICTURES_ARE_WANTED = Boolean.getBoolean("pictures");
    private static final Path PICTURES = Path.of("target", "pages");

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String WIDER =
            "vaadin-grid, vaadin-grid-cell-content { font-size: 1.2rem !important; letter-spacing: 0.06em }";
    private static final String MEASURE_AGAIN = """
        () => {
            document.querySelector('.list-panel vaadin-grid').recalculateColumnWidths();
            return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        }\
        """;
    private static final String LISTS_THAT_OVERFLOW = """
        () => [...document.querySelectorAll('.list-panel vaadin-grid')]
            .filter(grid => grid.$.table.scrollWidth > grid.$.table.clientWidth + 1).length\
        """;

    private final StackProcess stack;
    private final InstalledBrowser browser;

    PortalPagesIT(StackProcess stack, InstalledBrowser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 360, canbo.tp,      start establishments products production-lots places code-lots approvals restrictions accounts units audit",
        "1280, 360, canbo.tp,      restrictions/recall restrictions/restriction/1 problems problems/problem/1 articles articles/article/1 articles/edit",
        "1280, 360, canbo.tp,      cancellations approvals/reasons approvals/arrangement",
        "1280, 360, canbo.tp,      suspicions suspicions/suspicion/1 suspicions/thresholds statistics functions working-days own-account establishments/new",
        "1280, 360, canbo.tp,      notifications mail-preference undelivered-mail",
        "1280, 360, htx-kenh-cung, start products products/new products/1 production-lots/new production-lots/1 code-lots/1 partners statistics",
        "1280, 360, canbo.nnmt,    dossiers dossiers/dossier/1 dossiers/dossier/2 dossiers/dossier/3 dossiers/paper/4",
        "1280, 360, canbo.tp,      waiting-accounts dossiers/dossier/3",
        "360, 1280, xa.phongdien,  start products production-lots own-account"
    })
    void pages_fitDeskAndPhoneAndAreCleanForAxe(int width, int thenWidth, String user, String routes)
            throws IOException {
        try (var visit = Visit.signIn(browser.browser(), stack.demo(), user)) {
            var complaints = new ArrayList<String>();
            visit.page().onConsoleMessage(said -> note(said, complaints));
            for (var route : routes.split(" ", -1)) {
                visit.page().setViewportSize(width, HEIGHT);
                visit.open(route.equals("start") ? "" : route);
                assertThat(visit.page().locator("h1").last()).isVisible();
                assertThat(visit.page().locator(".problem")).hasCount(0);
                visit.page().waitForLoadState(LoadState.NETWORKIDLE);
                check(visit.page(), width, user + " " + width + " /" + route);
                // As when a phone is turned: what is open is laid out anew.
                visit.page().setViewportSize(thenWidth, HEIGHT);
                check(visit.page(), thenWidth, user + " " + thenWidth + " /" + route);
            }
            assertThat(complaints).as(user).isEmpty();
        }
    }

    @Test
    void lists_inAFontThatIsWiderThanTheirOwn_stayOnThePage() throws IOException {
        try (var visit = Visit.signIn(browser.browser(), stack.demo(), "canbo.tp")) {
            visit.page().setViewportSize(DESK, HEIGHT);
            for (var route : List.of("establishments", "products", "restrictions", "suspicions")) {
                visit.open(route);
                visit.page().waitForLoadState(LoadState.NETWORKIDLE);
                visit.page().addStyleTag(new AddStyleTagOptions().setContent(WIDER));
                visit.page().evaluate(MEASURE_AGAIN);
                assertThat(visit.page().evaluate(LISTS_THAT_OVERFLOW)).as(route).isEqualTo(0);
            }
        }
    }

    private static void check(Page page, int width, String name) {
        if (width == PHONE && page.locator(".list-panel").count() > 0) {
            assertThat(page.locator("vaadin-grid.stacked").first()).isVisible();
        }
        // The rows become cards a moment after the list has got its place beside something else.
        page.waitForFunction("() => (" + LISTS_THAT_OVERFLOW + ")() === 0");
        if (PICTURES_ARE_WANTED) {
            page.screenshot(
                    new ScreenshotOptions().setPath(PICTURES.resolve(name.replaceAll("[^a-z0-9.-]+", "-") + ".png")));
        }
        assertThat(page.evaluate(OVERFLOW)).as(name).isEqualTo(0);
        // The tabs of the component library keep a scroller among them that axe does not expect; it has no way to
        // change it.
        assertThat(axe(page).exclude("vaadin-tabs").analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(PortalPagesIT::words))
                .as(name)
                .isEmpty();
    }

    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // The other way of axe opens a second page to put the findings of frames together; ours have no frames.
        return new AxeBuilder(page).options(options).setLegacyMode(true);
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
