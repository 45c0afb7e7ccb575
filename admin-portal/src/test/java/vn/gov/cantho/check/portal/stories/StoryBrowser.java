package vn.gov.cantho.check.portal.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.EnumMap;
import java.util.Map;
import vn.gov.cantho.check.portal.testing.InstalledBrowser;
import vn.gov.cantho.check.portal.testing.Person;

/** A real browser in which people of stories click what they read. Each person has a window of their own. */
final class StoryBrowser implements AutoCloseable {

    /** On a machine that builds something else meanwhile. */
    private static final int PATIENCE_MILLIS = 15_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(InstalledBrowser.path())
                    .setChromiumSandbox(false));
    private final Map<Person, Page> signedIn = new EnumMap<>(Person.class);
    private final String origin;

    StoryBrowser(int port) {
        origin = "http://127.0.0.1:" + port + "/";
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A window that knows nobody yet. */
    Page window() {
        return context().newPage();
    }

    /** The same as long as it is closed with what is in it. */
    BrowserContext context() {
        var context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** The window of a person, who signs in once. */
    Page of(Person person) {
        return signedIn.computeIfAbsent(person, known -> of(known.username(), Person.PASSWORD));
    }

    Page of(String username, String password) {
        var page = window();
        page.navigate(address("sign-in"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-button[theme~=submit]").click();
        assertThat(page.locator("h1")).hasText("Việc cần làm");
        return page;
    }

    String address(String route) {
        return origin + route;
    }

    /** Presses what has these words. */
    static void press(Page page, String words) {
        button(page, words).first().click();
    }

    /** Presses what has these words in the dialog that lies over the page. */
    static void confirm(Page page, String words) {
        page.locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .last()
                .click();
    }

    static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Types into the field of these words, the last of several. */
    static void type(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .last()
                .fill(value);
    }

    /** Chooses in a box of the portal what has these words. */
    static void choose(Page page, Locator box, String words) {
        box.locator("input").first().fill(words);
        page.locator("vaadin-combo-box-item").getByText(words).first().click();
    }

    /** The last box of a name. */
    static Locator box(Page page, String label) {
        return page.locator("vaadin-combo-box")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").getByText(label, new Locator.GetByTextOptions().setExact(true))))
                .last();
    }

    static FilePayload file(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }
}
