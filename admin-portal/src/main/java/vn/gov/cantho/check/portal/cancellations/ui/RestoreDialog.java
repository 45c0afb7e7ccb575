package vn.gov.cantho.check.portal.cancellations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.cancellations.NewCancellation;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks why cancelled content may be seen again. Stays open until the reason is accepted. */
final class RestoreDialog extends Dialog {

    private final TextArea reason = Fields.text("cancellations.restoreReason", NewCancellation.REASON_MAX_CHARACTERS);

    RestoreDialog(Consumer<String> said) {
        setHeaderTitle(Texts.of("cancellations.restore.title"));
        setWidth("32rem");
        reason.setRequiredIndicatorVisible(true);
        var restore = new Button(Texts.of("cancellations.restore.confirm"), _ -> said.accept(reason.getValue()));
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("cancellations.restore.meaning")), reason);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), restore);
        reason.focus();
    }

    void showFlaw() {
        reason.setErrorMessage(Texts.of("cancellations.flaw.REASON_LENGTH"));
        reason.setInvalid(true);
    }
}
