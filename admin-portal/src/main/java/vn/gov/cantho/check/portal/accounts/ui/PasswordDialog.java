package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import vn.gov.cantho.check.portal.accounts.OneTimePassword;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows a new password, this once. */
final class PasswordDialog extends Dialog {

    PasswordDialog(String username, String password) {
        setHeaderTitle(Texts.of("accounts.password.title", username));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var shown = new Code(password);
        shown.addClassName("one-time");
        add(new Paragraph(Texts.of("accounts.password.once", OneTimePassword.VALID.toDays())), shown);
        var done = new Button(Texts.of("accounts.password.handedOver"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
