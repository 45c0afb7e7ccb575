package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.approvals.ComparedField;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.refusals.RefusalGround;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for the reasons of a refusal, each at the field it is about. */
final class RefusalDialog extends Dialog {

    private final List<ReasonField> reasons;
    private final Span problem = new Span();
    private final transient Consumer<List<RefusalReason>> refusing;

    RefusalDialog(
            String subjectName,
            List<ComparedField> fields,
            List<RefusalGround> grounds,
            Consumer<List<RefusalReason>> refusing) {
        this.refusing = refusing;
        this.reasons =
                fields.stream().map(field -> new ReasonField(field, grounds)).toList();
        setHeaderTitle(Texts.of("approvals.refuse.title", subjectName));
        setWidth("40rem");
        addClassName("refusal-dialog");
        add(new Paragraph(Texts.of("approvals.refuse.meaning")));
        reasons.forEach(this::add);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var refuse = new Button(Texts.of("approvals.refuse.confirm"), _ -> refuse());
        refuse.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        refuse.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(problem, new Button(Texts.of("approvals.refuse.cancel"), _ -> close()), refuse);
        reasons.stream().findFirst().ifPresent(ReasonField::focus);
    }

    /** Says that the reasons do not suffice; what was written stays. */
    void showReasonMissing() {
        problem.setText(Texts.of("approvals.reasonMissing"));
    }

    private void refuse() {
        var said = reasons.stream().filter(ReasonField::isSaid).toList();
        var given = said.stream().flatMap(field -> field.reason().stream()).toList();
        if (said.isEmpty() || given.size() < said.size() || !said.stream().allMatch(ReasonField::mark)) {
            showReasonMissing();
            return;
        }
        refusing.accept(given);
    }
}
