package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.measures.MeasureFlaw;
import vn.gov.cantho.check.portal.measures.NewMeasure;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for the one text that a decision needs, and says what follows from it. Stays open until the text is accepted. */
final class DecisionDialog extends Dialog {

    private final TextFieldBase<?, String> text;

    /** Asks for a line, such as the number of the decision. */
    DecisionDialog(String key, String labelKey, int lengthMax, Consumer<String> said) {
        this(key, Fields.line(labelKey, lengthMax), said);
    }

    private DecisionDialog(String key, TextFieldBase<?, String> text, Consumer<String> said) {
        this.text = text;
        setHeaderTitle(Texts.of(key + ".title"));
        setWidth("32rem");
        text.setRequiredIndicatorVisible(true);
        var act = new Button(Texts.of(key + ".act"), _ -> said.accept(text.getValue()));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of(key + ".meaning")), text);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), act);
        text.focus();
    }

    /** Asks for a reason. */
    static DecisionDialog reason(String key, Consumer<String> said) {
        return new DecisionDialog(key, Fields.text("measures.decisionReason", NewMeasure.REASON_MAX_CHARACTERS), said);
    }

    void show(MeasureFlaw flaw) {
        text.setErrorMessage(Texts.name("measures.flaw", flaw));
        text.setInvalid(true);
        text.focus();
    }
}
