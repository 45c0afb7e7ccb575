package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows the one-time password of a new account, this once, for the agency that hands it over. */
final class GrantedDialog extends Dialog {

    GrantedDialog(String username, String password) {
        addClassName("dossier-dialog");
        setHeaderTitle(Texts.of("dossiers.granted.title", username));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var shown = new Code(password);
        shown.addClassName("one-time");
        var done = new Button(Texts.of("dossiers.granted.close"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("dossiers.granted.once")), shown);
        getFooter().add(done);
    }
}
