package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for serials in a row. */
final class SerialFields extends HorizontalLayout {

    private final IntegerField first = new IntegerField(Texts.of("codelots.field.first"));
    private final IntegerField last = new IntegerField(Texts.of("codelots.field.last"));

    SerialFields(CodeLot codes) {
        addClassName("serials");
        first.setHelperText(Texts.of("codelots.help.serials", Formats.number(codes.size() - 1)));
        add(first, last);
        setWrap(true);
    }

    boolean isEmpty() {
        return first.isEmpty() || last.isEmpty();
    }

    /** What was typed; -1, which no lot has, while nothing is. */
    int first() {
        return first.getOptionalValue().orElse(-1);
    }

    int last() {
        return last.getOptionalValue().orElse(-1);
    }

    void complain(String message) {
        first.setErrorMessage(message);
        first.setInvalid(true);
        last.setInvalid(true);
        first.focus();
    }

    void clearComplaint() {
        first.setInvalid(false);
        last.setInvalid(false);
    }
}
