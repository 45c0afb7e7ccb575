package vn.gov.cantho.check.portal.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.accounts.Account;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.PageSession;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.TakenChecks;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
final class AccountViewsIT extends SpringBrowserlessTest {

    private static final String CHOSEN = "hoa lục bình tím bờ sông";

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private PasswordChecks checks;

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void accounts_newAccount_showsThePasswordOnce() {
        navigate(AccountListView.class);
        test(button("Cấp tài khoản")).click();

        test(field("Họ tên")).setValue("Nguyễn Thị Mới");
        test(field("Tên đăng nhập")).setValue("nguoi.moi");
        test(field("Thư điện tử hoặc số điện thoại")).setValue("nguoi.moi@example.invalid");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Cấp tài khoản"))
                        .toList()
                        .getLast())
                .click();

        assertThat(find(Code.class).all().getFirst().getText()).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void accounts_oneTimePassword_isMarkedInTheListUntilAnotherIsChosen() {
        givenAccount("trang.mot");
        givenAccount("trang.hai");
        var chosen = Elsewhere.get(() -> accounts.actingAccount("trang.hai").orElseThrow());
        Elsewhere.get(() -> Acting.as(chosen, () -> own.choosePassword(CHOSEN)));

        navigate(AccountListView.class);

        assertThat(stateOf("trang.mot")).isEqualTo("Chờ đổi mật khẩu");
        assertThat(stateOf("trang.hai")).isEqualTo("Đang dùng");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void page_askedForWithAOneTimePassword_opensAfterAnotherIsChosen() {
        givenAccount("trang.ba");
        PageSession.goOnAs(
                Elsewhere.get(() -> accounts.actingAccount("trang.ba").orElseThrow()));

        navigate("accounts", ChoosePasswordView.class);
        assertThat(find(SideNavItem.class).all()).isEmpty();
        assertThat(buttons()).contains("English", "Đăng xuất");
        type(CHOSEN, CHOSEN);

        assertThat(getCurrentView()).isInstanceOf(AccountListView.class);
        assertThat(current.get().password())
                .isEqualTo(Elsewhere.get(
                        () -> accounts.actingAccount("trang.ba").orElseThrow().password()));
        navigate(OwnAccountView.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"media/0123456789abcdef.jpg", "there-is-no-such-page"})
    @WithPerson(Person.CITY_OFFICER)
    void anythingElse_askedForWithAOneTimePassword_leadsToTheStart(String address) {
        var username = "trang.nam." + address.charAt(0);
        givenAccount(username);
        PageSession.goOnAs(Elsewhere.get(() -> accounts.actingAccount(username).orElseThrow()));

        navigate(address, ChoosePasswordView.class);
        type(CHOSEN, CHOSEN);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEmpty();
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Việc cần làm");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void choice_whileTooManyPasswordsAreChecked_saysSoAndKeepsWhatWasTyped() throws Exception {
        givenAccount("trang.sau");
        PageSession.goOnAs(
                Elsewhere.get(() -> accounts.actingAccount("trang.sau").orElseThrow()));
        navigate("", ChoosePasswordView.class);

        try (var _ = new TakenChecks(checks)) {
            type(CHOSEN, CHOSEN);
        }

        assertThat(notices()).anyMatch(notice -> notice.startsWith("Nhiều người đang đăng nhập hoặc đổi mật khẩu"));
        assertThat(getCurrentView()).isInstanceOf(ChoosePasswordView.class);
        assertThat(passwordField("Mật khẩu mới").getValue()).isEqualTo(CHOSEN);
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void choice_twoDifferentOrEasyToGuess_saysSoAndStays() {
        givenAccount("trang.bon");
        PageSession.goOnAs(
                Elsewhere.get(() -> accounts.actingAccount("trang.bon").orElseThrow()));
        navigate("", ChoosePasswordView.class);

        type(CHOSEN, CHOSEN + "!");
        assertThat(passwordField("Nhập lại mật khẩu mới").getErrorMessage()).isEqualTo("Hai lần nhập chưa giống nhau");
        type("password1234", "password1234");

        assertThat(passwordField("Mật khẩu mới").getErrorMessage()).startsWith("Mật khẩu này quá dễ đoán");
        navigate("own-account", ChoosePasswordView.class);
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void choice_ofAPersonWithAnOwnPassword_leadsToTheStart() {
        UI.getCurrent().navigate("choose-password");

        assertThat(getCurrentView()).isNotInstanceOf(ChoosePasswordView.class);
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void menu_ofViewer_hasNoAccounts() {
        navigate(OwnAccountView.class);

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Quản lý tài khoản");
    }

    private void givenAccount(String username) {
        var account = new NewAccount(
                Place.CITY.id(),
                username,
                "Người mới",
                Set.of(Role.ADMINISTRATOR),
                Locale.of("vi"),
                username + "@example.invalid");
        Elsewhere.as(Person.CITY_OFFICER, () -> accounts.createAccount(account));
    }

    private String stateOf(String username) {
        @SuppressWarnings("unchecked") // The page has one grid, of accounts.
        Grid<Account> grid = find(Grid.class).all().getFirst();
        var account = IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .filter(shown -> shown.username().equals(username))
                .findFirst()
                .orElseThrow();
        return AccountListView.badge(account).getText();
    }

    private void type(String chosen, String again) {
        test(passwordField("Mật khẩu mới")).setValue(chosen);
        test(passwordField("Nhập lại mật khẩu mới")).setValue(again);
        test(button("Đặt mật khẩu và vào làm việc")).click();
    }

    private PasswordField passwordField(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
