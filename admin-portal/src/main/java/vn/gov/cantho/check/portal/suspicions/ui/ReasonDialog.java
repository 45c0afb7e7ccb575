package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.SuspicionOutcome;
import vn.gov.cantho.check.portal.suspicions.SuspicionService;

/** Says what an act means and asks for its reason. Stays open, with what was typed, until the reason is accepted. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = Fields.text("suspicions.reason", SuspicionService.REASON_LENGTH_MAX);

    /** @param key where the texts {@code .title}, {@code .meaning} and {@code .yes} are */
    ReasonDialog(String key, Consumer<String> said) {
        addClassName("restriction-dialog");
        setHeaderTitle(Texts.of(key + ".title"));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("suspicions.reason.help"));
        var act = new Button(Texts.of(key + ".yes"), _ -> said.accept(reason.getValue()));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of(key + ".meaning")), reason);
        getFooter().add(new Button(Texts.of("suspicions.cancel"), _ -> close()), act);
    }

    void show(SuspicionOutcome.Unclear flaw) {
        var key = flaw.tooShort() ? "suspicions.reason.tooShort" : "suspicions.reason.tooLong";
        reason.setErrorMessage(Texts.of(key, flaw.bound()));
        reason.setInvalid(true);
    }
}
