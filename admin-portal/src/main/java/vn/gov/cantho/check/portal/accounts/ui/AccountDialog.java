package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import vn.gov.cantho.check.portal.accounts.Account;
import vn.gov.cantho.check.portal.accounts.AccountChange;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.AccountState;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** One account: its roles, its lock, a link for another password, what other features say of it, its history. */
final class AccountDialog extends Dialog {

    private final AccountDoors doors;
    private final AccountService accounts;
    private final Account account;
    private final Runnable whenDone;
    private final CheckboxGroup<Role> roles;

    AccountDialog(AccountDoors doors, Account account, Runnable whenDone) {
        this.doors = doors;
        this.accounts = doors.accounts();
        this.account = account;
        this.whenDone = whenDone;
        this.roles = RoleBoxes.of(account.roles());
        setHeaderTitle(account.displayName());
        setWidth("40rem");
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("accounts.tab.rights"), rights());
        doors.tabsOf(AccountService.SUBJECT_KIND)
                .forEach(tab -> tabs.add(Texts.of(tab.titleKey()), tab.content(account.id(), whenDone)));
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(doors.trail(), new AuditSubject(AccountService.SUBJECT_KIND, account.id())));
        add(tabs);
        getFooter().add(new Button(Texts.of("shell.close"), _ -> close()));
    }

    private VerticalLayout rights() {
        var who = new Span(account.username() + " · " + account.unitName());
        who.addClassName("secondary");
        var save =
                new Button(Texts.of("accounts.saveRoles"), _ -> show(accounts.changeRoles(account, roles.getValue())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var link =
                new Button(Texts.of(account.awaiting() ? "accounts.link.first" : "accounts.link.again"), _ -> link());
        var layout = new VerticalLayout(who, AccountListView.badge(account));
        var actions = new Div(save, link, lock());
        actions.addClassName("actions");
        layout.add(roles, actions);
        layout.setPadding(false);
        return layout;
    }

    private Button lock() {
        return account.state() == AccountState.ACTIVE
                ? new Button(Texts.of("accounts.lock"), _ -> show(accounts.lock(account)))
                : new Button(Texts.of("accounts.unlock"), _ -> show(accounts.unlock(account)));
    }

    private void link() {
        LinkPages.show(accounts.activationLink(account.id()), doors.address());
        close();
        whenDone.run();
    }

    private void show(AccountChange change) {
        switch (change) {
            case AccountChange.Done _ -> done();
            case AccountChange.Refused refused ->
                Notices.refused(refused.problem().textKey());
            case AccountChange.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    private void done() {
        Notices.done("shell.saved");
        close();
        whenDone.run();
    }
}
