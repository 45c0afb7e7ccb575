package vn.gov.cantho.check.portal.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.accounts.Account;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.activations.ActivationService;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
final class AccountViewsIT extends SpringBrowserlessTest {

    private static final String CHOSEN = "hoa lục bình tím bờ sông";

    @Autowired
    private AccountService accounts;

    @Autowired
    private ActivationService activations;

    @Autowired
    private AccountDoors doors;

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void accounts_newAccount_showsTheLinkOnce() {
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

        assertThat(find(Code.class).all().getFirst().getText()).matches(".*/activate/[0-9a-z]{32}");
    }

    @Test
    @WithPerson(Person.CITY_OFFICER)
    void accounts_withoutAPassword_areMarkedInTheListUntilOneIsChosen() {
        givenAccount("trang.mot");
        var chosen = givenAccount("trang.hai");
        Elsewhere.get(() -> activations.use(chosen, CHOSEN, "192.0.2.8"));

        navigate(AccountListView.class);

        assertThat(stateOf("trang.mot")).isEqualTo("Chờ kích hoạt");
        assertThat(stateOf("trang.hai")).isEqualTo("Đang dùng");
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void ownAccount_twoDifferentOrEasyToGuess_saysSo() {
        navigate(OwnAccountView.class);

        type(CHOSEN, CHOSEN + "!");
        assertThat(passwordField("Nhập lại mật khẩu mới").getErrorMessage()).isEqualTo("Hai lần nhập chưa giống nhau");
        type("password12345678", "password12345678");

        assertThat(passwordField("Mật khẩu mới").getErrorMessage()).startsWith("Nhiều người dùng mật khẩu này");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Phiên đăng nhập", "Đổi mật khẩu");
    }

    @Test
    @WithPerson(Person.AGRICULTURE_ADMINISTRATOR)
    void account_ofAnEstablishment_opensForItsAgencyWithoutTheSessions() {
        var shown = Elsewhere.as(Person.AGRICULTURE_ADMINISTRATOR, () -> accounts.find(ListQuery.first(1_000))).stream()
                .filter(account -> account.username().equals(Person.FISH_ADMINISTRATOR.username()))
                .findFirst()
                .orElseThrow();

        new AccountDialog(doors, shown, () -> {}).open();

        assertThat(find(Dialog.class).all()).isNotEmpty();
    }

    @Test
    @WithPerson(Person.FISH_VIEWER)
    void menu_ofViewer_hasNoAccounts() {
        navigate(OwnAccountView.class);

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Quản lý tài khoản");
    }

    /** Makes an account without a password; returns the token of its link. */
    private String givenAccount(String username) {
        var account = new NewAccount(
                Place.CITY.id(),
                username,
                "Người mới",
                Set.of(Role.ADMINISTRATOR),
                Locale.of("vi"),
                username + "@example.invalid");
        var made = Elsewhere.as(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(account));
        var id = ((AccountCreation.Created) made).accountId();
        var link = Elsewhere.as(Person.CITY_OFFICER, () -> accounts.activationLink(id));
        return ((LinkMaking.Made) link).link().token();
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
        test(passwordField("Mật khẩu hiện tại")).setValue(Person.PASSWORD);
        test(passwordField("Mật khẩu mới")).setValue(chosen);
        test(passwordField("Nhập lại mật khẩu mới")).setValue(again);
        test(button("Đổi mật khẩu")).click();
    }

    private PasswordField passwordField(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
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
