package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.function.Consumer;

/**
 * One field of the form as messages see it: a place for a problem, a place for a note, and a way to get there.
 *
 * @param problem shows a message; the empty text takes it away
 */
record FieldSlot(Consumer<String> problem, Consumer<Component> note, Runnable focus, Consumer<Boolean> readOnly) {

    static <C extends Component & HasValidationProperties & HasHelper & Focusable<?> & HasValue<?, ?>> FieldSlot of(
            C field) {
        return new FieldSlot(
                message -> {
                    field.setInvalid(!message.isEmpty());
                    field.setErrorMessage(message);
                },
                field::setHelperComponent,
                field::focus,
                field::setReadOnly);
    }

    /** A field with a sentence of help, which stays below whatever is noted. */
    static <C extends Component & HasValidationProperties & HasHelper & Focusable<?> & HasValue<?, ?>> FieldSlot of(
            C field, String help) {
        var plain = of(field);
        var slot = new FieldSlot(
                plain.problem(),
                content -> plain.note().accept(new Div(content, new Span(help))),
                plain.focus(),
                plain.readOnly());
        slot.note().accept(new Div());
        return slot;
    }

    static FieldSlot of(MediaField field) {
        return new FieldSlot(field::showProblem, field::showNote, field::focus, field::setReadOnly);
    }

    void clear() {
        problem.accept("");
        note.accept(new Div());
    }
}
