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
import jakarta.annotation.security.PermitAll;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.accounts.PasswordChange;
import vn.gov.cantho.check.portal.accounts.Passwords;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** The reader's own account: who they are here, and their password. */
@Route("own-account")
@PermitAll
final class OwnAccountView extends VerticalLayout implements HasDynamicTitle {

    private final OwnAccountService own;
    private final PasswordField present = field("own.present", "current-password");
    private final PasswordField chosen = field("own.chosen", "new-password");
    private final PasswordField again = field("own.again", "new-password");

    OwnAccountView(OwnAccountService own, CurrentAccount current) {
        this.own = own;
        addClassNames("page", "narrow");
        var account = current.get();
        chosen.setHelperText(Texts.of("own.help", Passwords.LENGTH_MIN));
        var save = new Button(Texts.of("own.change"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H1(Texts.of("own.title")),
                new Paragraph(account.displayName() + " · " + account.username() + " · " + account.unitName()),
                new Paragraph(Texts.of("own.roles", AccountListView.roles(account.roles()))),
                new H2(Texts.of("own.password")),
                present,
                chosen,
                again,
                save);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("own.title");
    }

    private void save() {
        present.setInvalid(false);
        chosen.setInvalid(false);
        again.setInvalid(false);
        if (!chosen.getValue().equals(again.getValue())) {
            refuse(again, "own.different");
            return;
        }
        switch (own.changePassword(present.getValue(), chosen.getValue())) {
            case PasswordChange.Done _ -> {
                Notices.done("own.changed");
                present.clear();
                chosen.clear();
                again.clear();
            }
            case PasswordChange.WrongPassword _ -> refuse(present, "own.wrong");
            case PasswordChange.Refused refused ->
                refuse(chosen, refused.problem().textKey());
        }
    }

    private static void refuse(PasswordField field, String key) {
        field.setErrorMessage(Texts.of(key));
        field.setInvalid(true);
        field.focus();
    }

    private static PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(Texts.of(key));
        field.setMaxLength(Passwords.LENGTH_MAX);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
