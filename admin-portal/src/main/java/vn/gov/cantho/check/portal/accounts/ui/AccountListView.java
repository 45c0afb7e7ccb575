package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.cantho.check.portal.accounts.Account;
import vn.gov.cantho.check.portal.accounts.AccountState;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;
import vn.gov.cantho.check.portal.units.UnitService;

/** The accounts in the administrator's reach. */
@Route("accounts")
@Menu(order = 90, title = "accounts.menu", icon = "vaadin:users")
@RolesAllowed(Authorities.ADMINISTERS_ACCOUNTS)
final class AccountListView extends VerticalLayout implements HasDynamicTitle {

    AccountListView(AccountDoors doors, UnitService units, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var panel = new ListPanel<>("accounts", doors.accounts(), Account::id);
        panel.column("username", Account::username)
                .column("displayName", Account::displayName)
                .column("unit", Account::unitName)
                .plainColumn("roles", account -> roles(account.roles()))
                .column("state", AccountListView::badge, account -> Texts.of(state(account)))
                .column("createdAt", Account::createdAt)
                .opens(account -> new AccountDialog(doors, account, panel::refresh).open());
        var add = new Button(
                Texts.of("accounts.add"),
                _ -> new NewAccountDialog(doors, units, current.get(), panel::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        panel.action(add);
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("accounts.title");
    }

    static Span badge(Account account) {
        return Badges.of(tone(account), Texts.of(state(account)));
    }

    private static Tone tone(Account account) {
        if (account.state() == AccountState.LOCKED) {
            return Tone.DANGER;
        }
        return account.awaiting() ? Tone.CAUTION : Tone.GOOD;
    }

    /** The key of what an administrator has to know first: locked, or its owner has yet to choose a password. */
    private static String state(Account account) {
        return account.state() == AccountState.ACTIVE && account.awaiting()
                ? "accounts.state.AWAITING"
                : "accounts.state." + account.state();
    }

    static String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> Texts.name("accounts.role", role))
                .collect(Collectors.joining(", "));
    }
}
