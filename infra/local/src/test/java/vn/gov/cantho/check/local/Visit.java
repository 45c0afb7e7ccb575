package vn.gov.cantho.check.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A person at the portal, from signing in to closing the browser, in the words on the screen. */
final class Visit implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int LOOKS_MAX = 15;
    private static final int LOOK_MILLIS = 2_000;

    private final BrowserContext context;
    private final Page page;
    private final String portal;

    private Visit(BrowserContext context, String portal) {
        this.context = context;
        this.page = context.newPage();
        this.portal = portal;
    }

    /** Signs in with an account of the demo data. */
    static Visit signIn(Browser browser, JsonNode demo, String user) {
        for (var account : demo.path("accounts")) {
            if (account.path("user").asString().equals(user)) {
                return signIn(
                        browser,
                        demo.path("portal").asString(),
                        user,
                        account.path("password").asString());
            }
        }
        throw new IllegalArgumentException("no account " + user);
    }

    private static Visit signIn(Browser browser, String portal, String user, String password) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setAcceptDownloads(true);
        var visit = new Visit(browser.newContext(options), portal);
        visit.page.navigate(portal + "/");
        visit.fill("Tên đăng nhập", user);
        visit.fill("Mật khẩu", password);
        visit.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        visit.sees("Việc cần làm");
        return visit;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(portal + "/" + path);
    }

    void sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** The button with exactly this name; an open calendar or list hides the rest of the page from roles, not from eyes. */
    Locator button(String name) {
        return page.locator("vaadin-button:visible:text-is(\"" + name + "\")").first();
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** The first row of a list with these words. */
    Locator row(String words) {
        return page.locator("vaadin-grid-cell-content:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Opens the first row of a list, which may come a little later, that a search leaves. */
    void openWhenListed(String path, String words) {
        for (var look = 0; look < LOOKS_MAX; look++) {
            open(path + "?look=" + look);
            var search = page.locator("vaadin-text-field:visible input").first();
            search.fill(words);
            search.press("Enter");
            try {
                row(words).click(new Locator.ClickOptions().setTimeout(LOOK_MILLIS));
                return;
            } catch (TimeoutError _) {
                // Not there yet.
            }
        }
        throw new IllegalStateException(words + " was never listed");
    }

    void fill(String label, String value) {
        var field = field(label);
        field.fill(value);
        field.press("Tab");
    }

    /** Types a day; Enter closes the calendar that typing has opened. */
    void fillDay(String label, String day) {
        var field = field(label);
        field.fill(day);
        field.press("Enter");
    }

    /** Types a day and a time into the two parts of a field. */
    void fillTime(String label, String day, String time) {
        var inputs = page.locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
        inputs.nth(0).fill(day);
        inputs.nth(0).press("Enter");
        inputs.nth(1).fill(time);
        inputs.nth(1).press("Enter");
    }

    /** Ticks the box whose label begins so. */
    void tick(String label) {
        page.getByLabel(label).locator("visible=true").first().check();
    }

    /** Types into a choice and takes the first of what is offered. */
    void choose(String label, String words) {
        field(label).fill(words);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Takes the first of what a choice offers. */
    void chooseFirst(String label) {
        field(label).click();
        page.locator("vaadin-combo-box-item:not([hidden])").first().click();
    }

    /** Clicks a button of the dialog on top; returns the moment of the click on the monotonic clock. */
    long confirm(String name) {
        var button = page.locator("vaadin-dialog, vaadin-confirm-dialog")
                .locator("vaadin-button:visible:text-is(\"" + name + "\")")
                .last();
        button.hover();
        var clicked = System.nanoTime();
        button.click();
        return clicked;
    }

    Path download(String name) {
        return page.waitForDownload(() -> page.getByText(name).first().click()).path();
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .last();
    }
}
