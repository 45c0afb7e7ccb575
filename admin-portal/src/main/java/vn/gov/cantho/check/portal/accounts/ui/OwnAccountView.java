package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.accounts.PasswordChange;
import vn.gov.cantho.check.portal.passwords.Factors;
import vn.gov.cantho.check.portal.passwords.PasswordRules;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.NewPasswordFields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.PageSession;
import vn.gov.cantho.check.portal.shell.Texts;

/** The reader's own account: who they are here, their password, and what other features keep of it. */
@Route("own-account")
@RolesAllowed(Authorities.ANYBODY)
final class OwnAccountView extends VerticalLayout implements HasDynamicTitle {

    /** The kind of record that other features add their parts of this page to. */
    private static final String PARTS = "OWN_ACCOUNT";

    private final OwnAccountService own;
    private final PasswordField present =
            NewPasswordFields.field("own.present", "current-password", PasswordRules.LENGTH_MAX);
    private final NewPasswordFields password =
            new NewPasswordFields(Factors.PASSWORD_ALONE.lengthMin(), PasswordRules.LENGTH_MAX);

    OwnAccountView(OwnAccountService own, AccountDoors doors, CurrentAccount current) {
        this.own = own;
        addClassNames("page", "narrow");
        var account = current.get();
        var save = new Button(Texts.of("own.change"), _ -> password.typed().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H1(Texts.of("own.title")),
                new Paragraph(account.displayName() + " · " + account.username() + " · " + account.unitName()),
                new Paragraph(Texts.of("own.roles", AccountListView.roles(account.roles()))));
        doors.tabsOf(PARTS)
                .forEach(part -> add(new H2(Texts.of(part.titleKey())), part.content(account.accountId(), () -> {})));
        add(new H2(Texts.of("own.password")), present, password, save);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("own.title");
    }

    private void save(String chosen) {
        present.setInvalid(false);
        switch (own.changePassword(present.getValue(), chosen)) {
            case PasswordChange.Done done -> {
                PageSession.goOnAs(done.account());
                Notices.done("own.changed");
                present.clear();
                password.clear();
            }
            case PasswordChange.WrongPassword _ -> NewPasswordFields.refuse(present, "own.wrong");
            case PasswordChange.Refused refused ->
                password.refuse(refused.flaw().textKey());
            case PasswordChange.Busy _ -> Notices.refused("own.busy");
        }
    }
}
