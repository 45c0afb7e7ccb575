package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** Two people changed the same: what the reader typed and what is saved now, field by field, and which of the two to go on with. */
final class ConflictDialog extends Dialog {

    ConflictDialog(
            DraftFields fields,
            Map<String, String> mine,
            Map<String, String> theirs,
            Runnable keepMine,
            Runnable takeTheirs) {
        setHeaderTitle(Texts.of("draft.conflict.title"));
        setWidth("44rem");
        add(new Paragraph(Texts.of("draft.conflict.meaning")));
        mine.forEach((key, typed) -> {
            var saved = theirs.getOrDefault(key, "");
            if (!typed.equals(saved)) {
                add(field(fields.label(key), typed, saved));
            }
        });
        var keep = new Button(Texts.of("draft.conflict.mine"), _ -> {
            close();
            keepMine.run();
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var take = new Button(Texts.of("draft.conflict.theirs"), _ -> {
            close();
            takeTheirs.run();
        });
        getFooter().add(take, keep);
    }

    private static Div field(String label, String typed, String saved) {
        var name = new Span(label);
        name.addClassName("field-name");
        var field = new Div(name, version("draft.conflict.yours", typed), version("draft.conflict.saved", saved));
        field.addClassName("conflict");
        return field;
    }

    private static Div version(String key, String value) {
        var whose = new Span(Texts.of(key) + " ");
        whose.addClassName("secondary");
        return new Div(whose, new Span(value.isEmpty() ? Texts.of("draft.conflict.empty") : value));
    }
}
