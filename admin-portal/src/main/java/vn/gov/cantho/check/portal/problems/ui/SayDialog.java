package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.problems.ProblemTexts;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a reply or a note. Stays open, with what was typed, until it is accepted. */
final class SayDialog extends Dialog {

    private final TextArea words;

    /** @param key where the texts {@code .title}, {@code .meaning}, {@code .words} and {@code .confirm} are */
    SayDialog(String key, Consumer<String> said) {
        addClassName("restriction-dialog");
        setHeaderTitle(Texts.of(key + ".title"));
        words = Fields.text(key + ".words", ProblemTexts.TEXT_LENGTH_MAX);
        words.setRequiredIndicatorVisible(true);
        words.setMinRows(6);
        var confirm = new Button(Texts.of(key + ".confirm"), _ -> said.accept(words.getValue()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of(key + ".meaning")), words);
        getFooter().add(new Button(Texts.of("problems.cancel"), _ -> close()), confirm);
    }

    void refuse(String message) {
        words.setErrorMessage(message);
        words.setInvalid(true);
    }
}
