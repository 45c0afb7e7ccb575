package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.restrictions.RestrictionTexts;
import vn.gov.cantho.check.portal.restrictions.TextFlaw;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks why a restriction is to end. Stays open, with what was typed, until the reason is accepted. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = Fields.text("restrictions.liftReason", RestrictionTexts.TEXT_LENGTH_MAX);

    /** @param key where the texts {@code .title}, {@code .meaning} and {@code .confirm} are */
    ReasonDialog(String key, Consumer<String> said) {
        addClassName("restriction-dialog");
        setHeaderTitle(Texts.of(key + ".title"));
        reason.setRequiredIndicatorVisible(true);
        var confirm = new Button(Texts.of(key + ".confirm"), _ -> said.accept(reason.getValue()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of(key + ".meaning")), reason);
        getFooter().add(new Button(Texts.of("restrictions.cancel"), _ -> close()), confirm);
    }

    void show(List<TextFlaw> flaws) {
        reason.setErrorMessage(Flaws.words(flaws.getFirst()));
        reason.setInvalid(true);
    }
}
