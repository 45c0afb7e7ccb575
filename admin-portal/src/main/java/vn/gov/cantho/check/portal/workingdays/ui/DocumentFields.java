package vn.gov.cantho.check.portal.workingdays.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.workingdays.ApprovingDocument;

/** Asks for the document that a change stands on. */
final class DocumentFields {

    /** The longest number of a document, and name of a day. */
    static final int TEXT_MAX = 100;

    private final TextField number = Fields.line("workingdays.field.number", TEXT_MAX);
    private final DatePicker signed = Fields.date("workingdays.field.signed");
    private final FieldMarks marks;

    DocumentFields(FieldMarks marks) {
        this.marks = marks.at("number", number).at("signed", signed);
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(Texts.of("workingdays.help.number"));
        signed.setRequiredIndicatorVisible(true);
        signed.setWidthFull();
    }

    List<Component> fields() {
        return List.of(number, signed);
    }

    /** What was typed; empty, and said at the field, when the day is missing. */
    Optional<ApprovingDocument> typed() {
        if (signed.isEmpty()) {
            marks.mark("signed", Texts.of("workingdays.flaw.signed"));
        }
        return signed.getOptionalValue().map(day -> new ApprovingDocument(number.getValue(), day));
    }
}
