package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.dossiers.Remark;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for an opinion or a reason. Stays open, with what was typed, until it is accepted. */
final class SayDialog extends Dialog implements ActOutcomes.Refusable {

    private static final int LENGTH_MAX = 2_000;

    private final TextArea words;

    /** @param key where the texts of the act and {@code .meaning} and {@code .words} are */
    SayDialog(String key, boolean required, Consumer<String> said) {
        addClassName("dossier-dialog");
        setHeaderTitle(Texts.of(key));
        words = Fields.text(key + ".words", key.equals("dossiers.takeOver") ? Remark.TEXT_LENGTH_MAX : LENGTH_MAX);
        words.setRequiredIndicatorVisible(required);
        words.setMinRows(4);
        var confirm = new Button(Texts.of(key), _ -> said.accept(words.getValue()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of(key + ".meaning")), words);
        getFooter().add(new Button(Texts.of("dossiers.cancel"), _ -> close()), confirm);
        words.focus();
    }

    @Override
    public void refuse(String message) {
        words.setErrorMessage(message);
        words.setInvalid(true);
    }
}
