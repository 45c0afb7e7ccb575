package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.approvals.ComparedField;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for the reasons of a refusal, each at the field it is about. */
final class RefusalDialog extends Dialog {

    private final Map<String, TextArea> reasons = new LinkedHashMap<>();
    private final Span problem = new Span();
    private final Consumer<List<RefusalReason>> refusing;

    RefusalDialog(String subjectName, List<ComparedField> fields, Consumer<List<RefusalReason>> refusing) {
        this.refusing = refusing;
        setHeaderTitle(Texts.of("approvals.refuse.title", subjectName));
        setWidth("40rem");
        addClassName("refusal-dialog");
        add(new Paragraph(Texts.of("approvals.refuse.meaning")));
        fields.forEach(field -> add(reason(field)));
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var refuse = new Button(Texts.of("approvals.refuse.confirm"), _ -> refuse());
        refuse.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(problem, new Button(Texts.of("approvals.refuse.cancel"), _ -> close()), refuse);
        reasons.values().stream().findFirst().ifPresent(TextArea::focus);
    }

    /** Says that the reasons do not suffice; what was written stays. */
    void showReasonMissing() {
        problem.setText(Texts.of("approvals.reasonMissing"));
    }

    private TextArea reason(ComparedField field) {
        var area = new TextArea(Texts.of(field.submitted().labelKey()));
        area.setWidthFull();
        area.setManualValidation(true);
        area.setMinRows(1);
        area.setMaxRows(6);
        area.addValueChangeListener(_ -> mark(area));
        reasons.put(field.submitted().field(), area);
        return area;
    }

    private static boolean mark(TextArea area) {
        var length = area.getValue()
                .strip()
                .codePointCount(0, area.getValue().strip().length());
        var wrong = length > 0
                && (length < RefusalReason.TEXT_MIN_CHARACTERS || length > RefusalReason.TEXT_MAX_CHARACTERS);
        area.setInvalid(wrong);
        area.setErrorMessage(wrong ? Texts.of("approvals.reason.length") : "");
        return !wrong;
    }

    private void refuse() {
        var said = reasons.entrySet().stream()
                .filter(reason -> !reason.getValue().getValue().isBlank())
                .map(reason ->
                        new RefusalReason(reason.getKey(), reason.getValue().getValue()))
                .toList();
        if (said.isEmpty() || !reasons.values().stream().allMatch(RefusalDialog::mark)) {
            showReasonMissing();
            return;
        }
        refusing.accept(said);
    }
}
