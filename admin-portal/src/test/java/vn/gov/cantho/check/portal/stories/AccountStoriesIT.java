package vn.gov.cantho.check.portal.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.box;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.button;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.choose;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.confirm;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.press;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.functions.BindingChange;
import vn.gov.cantho.check.portal.functions.BindingSaving;
import vn.gov.cantho.check.portal.functions.FunctionService;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Establishments;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.WireTest;

/** What people do with accounts and what they may do, as they see it. */
@WireTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountStoriesIT {

    private static final String REASON = "Cơ sở báo không thấy lô hàng của mình.";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ProductSamples products;

    @Autowired
    private FunctionService functions;

    private StoryBrowser browser;

    @BeforeAll
    void open() {
        browser = new StoryBrowser(port);
    }

    @AfterAll
    void close() {
        browser.close();
        restoreMatrix();
    }

    /** Story 13. */
    @Test
    void personWithAnAccount_isGivenNoSecondKind_andTheRuleIsCited() {
        var contact = "mot.nguoi@example.invalid";
        var first = new NewAccount(
                Place.TRADE.id(), "mot.nguoi.so", "Lê Một Người", Set.of(Role.EDITOR), Locale.of("vi"), contact);
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(first)))
                .isInstanceOf(AccountCreation.Created.class);

        var page = browser.of(Person.CITY_OFFICER);
        page.navigate(browser.address("accounts"));
        press(page, "Cấp tài khoản");
        choose(page, box(page, "Đơn vị"), Place.FISH_COOPERATIVE.title());
        type(page, "Họ tên", "Lê Một Người");
        type(page, "Tên đăng nhập", "mot.nguoi.co.so");
        type(page, "Thư điện tử hoặc số điện thoại", contact);
        confirm(page, "Cấp tài khoản");

        assertThat(page.locator("[slot=error-message]").filter(new Locator.FilterOptions().setHasText("Điều 3.6")))
                .containsText("Mỗi người sử dụng được cấp một loại tài khoản duy nhất");
    }

    /** Story 15. Where nothing may be saved there is no button to save. */
    @Test
    void cityLooksAsAnEstablishment_readOnlyUnderARedBar_toldAndTakenDownWithBothNames() {
        var made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
        var page = browser.of(Person.CITY_OFFICER.username(), Person.PASSWORD);
        page.navigate(browser.address("establishments/" + made.id()));
        page.getByText("Xem với vai trò cơ sở").first().click();
        type(page, "Lý do xem", REASON);
        press(page, "Xem với vai trò cơ sở");

        var bar = page.locator(".viewing-bar");
        assertThat(bar).containsText("Bạn đang xem với vai trò " + made.name());
        assertThat((String) bar.evaluate("bar => getComputedStyle(bar).backgroundColor"))
                .as("red")
                .matches("rgb\\((1[5-9]\\d|2\\d\\d), \\d{1,2}, \\d{1,2}\\)");
        page.navigate(browser.address("establishments/" + made.id()));
        assertThat(page.locator("h1")).hasText(made.name());
        assertThat(button(page, "Lưu")).hasCount(0);
        assertThat(page.locator("vaadin-text-field:not([readonly]):visible")).hasCount(0);
        press(page, "Thoát chế độ xem");
        assertThat(page).hasURL(Pattern.compile(".*/establishments/" + made.id()));
        assertThat(page.locator(".viewing-bar:visible")).hasCount(0);

        page.navigate(browser.address("audit"));
        var begun = page.locator(".audit-found")
                .getByText("Xem với vai trò cơ sở", new Locator.GetByTextOptions().setExact(false))
                .first();
        assertThat(begun).isVisible();
        assertThat(page.locator(".audit-found")).containsText("city_officer");
        assertThat(page.locator(".audit-found")).containsText(made.name());

        var owner = browser.of(made.username(), Person.PASSWORD);
        owner.navigate(browser.address("notifications"));
        assertThat(owner.getByText("Lý do: " + REASON).first()).isVisible();
    }

    /**
     * Story 17. The Regulation contradicts itself about establishments at communes, so that these have them as shipped until
     * the city takes them away.
     */
    @Test
    void communesCheckRequests_departmentsKeepEstablishments_andAChangedMatrixHoldsAtTheNextClick() {
        var name = ProductSamples.name();
        products.submitted(Person.FISH_EDITOR, products.draft(Person.FISH_EDITOR, name));
        var officer = Officers.of(Place.THOT_NOT, Role.EDITOR).username();
        var commune = browser.of(officer, Person.PASSWORD);
        openRequest(commune, name);
        assertThat(button(commune, "Kiểm tra yêu cầu (C)")).isVisible();
        assertThat(menu(commune, "Quản lý doanh nghiệp")).isVisible();
        var department = browser.of(Person.AGRICULTURE_APPROVER);
        openRequest(department, name);
        assertThat(button(department, "Duyệt (A)")).isVisible();
        assertThat(button(department, "Kiểm tra yêu cầu (C)")).hasCount(0);

        takeEstablishmentsFromCommunes();

        // Whose rights are others now is led to the sign-in by the page itself (decision 0027).
        assertThat(commune).hasURL(Pattern.compile(".*/sign-in.*"));
        var again = browser.of(officer, Person.PASSWORD);
        assertThat(menu(again, "Duyệt yêu cầu")).isVisible();
        assertThat(menu(again, "Quản lý doanh nghiệp")).hasCount(0);
        menu(department, "Duyệt yêu cầu").click();
        assertThat(menu(department, "Quản lý doanh nghiệp")).isVisible();
    }

    /** As the page of functions does it, whose dialog has tests of its own. */
    private void takeEstablishmentsFromCommunes() {
        var today = LocalDate.now(Formats.ZONE);
        var change = new BindingChange(
                "COMMUNE", "ESTABLISHMENTS", Set.of(), "9.1", Optional.of(today), "QĐ-THỬ", Optional.of(today));
        var saving = ActAs.person(Person.CITY_OFFICER, () -> {
            var present = functions.history("COMMUNE", "ESTABLISHMENTS").stream()
                    .filter(binding -> binding.holdsOn(today))
                    .findFirst();
            return functions.change(present, change);
        });
        assertThat(saving).isEqualTo(new BindingSaving.Saved());
    }

    private void openRequest(Page page, String name) {
        page.navigate(browser.address("approvals"));
        page.locator("vaadin-grid-cell-content").getByText(name).first().click();
    }

    private static Locator menu(Page page, String words) {
        return page.locator("vaadin-side-nav-item").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void restoreMatrix() {
        var owner = PortalDatabase.started().owner();
        owner.sql("ALTER TABLE portal.unit_type_function DISABLE TRIGGER refuse_rewritten")
                .update();
        owner.sql("""
                UPDATE portal.unit_type_function SET valid_to = NULL, end_document_number = NULL, end_document_date = NULL
                 WHERE end_document_number = 'QĐ-THỬ'
                """).update();
        owner.sql("ALTER TABLE portal.unit_type_function ENABLE TRIGGER refuse_rewritten")
                .update();
    }
}
