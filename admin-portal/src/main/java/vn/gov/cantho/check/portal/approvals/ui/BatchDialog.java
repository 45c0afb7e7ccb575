package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.BatchOutcome;
import vn.gov.cantho.check.portal.approvals.ComparedField;
import vn.gov.cantho.check.portal.approvals.Decision;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows once more what is to be approved together, and then what became of each. */
final class BatchDialog extends Dialog {

    private final transient ApprovalDoors doors;
    private final transient List<ApprovalRequest> chosen;
    private final transient Runnable decided;

    /** @param decided called once something may have been decided */
    BatchDialog(ApprovalDoors doors, List<ApprovalRequest> chosen, Runnable decided) {
        this.doors = doors;
        this.chosen = List.copyOf(chosen);
        this.decided = decided;
        setWidth("40rem");
        addClassName("batch-dialog");
        setHeaderTitle(Texts.of("approvals.batch.title", chosen.size()));
        add(new Paragraph(Texts.of("approvals.batch.meaning")), summary());
        var approve = new Button(Texts.of("approvals.batch.confirm", chosen.size()), _ -> approve());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("approvals.refuse.cancel"), _ -> close()), approve);
        approve.focus();
    }

    private UnorderedList summary() {
        var lines = new UnorderedList();
        chosen.forEach(request -> lines.add(line(request, new Span(changes(request)))));
        return lines;
    }

    private String changes(ApprovalRequest request) {
        var fields = doors.approvals().compare(request);
        return fields.stream().allMatch(field -> field.approved().isEmpty())
                ? Texts.of("approvals.batch.first")
                : Texts.of(
                        "approvals.changes",
                        fields.stream().filter(ComparedField::isChanged).count());
    }

    private void approve() {
        show(doors.batch().approve(chosen));
        decided.run();
    }

    private void show(List<BatchOutcome> outcomes) {
        removeAll();
        getFooter().removeAll();
        var done = outcomes.stream()
                .filter(outcome -> outcome.decision() instanceof Decision.Done)
                .count();
        setHeaderTitle(Texts.of("approvals.batch.done", done, outcomes.size()));
        var lines = new UnorderedList();
        outcomes.forEach(outcome -> lines.add(line(outcome.request(), DecisionWords.badge(outcome.decision()))));
        add(lines);
        var close = new Button(Texts.of("approvals.action.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        close.focus();
    }

    private static ListItem line(ApprovalRequest request, Span said) {
        var name = new Span(request.subjectName());
        name.addClassName("document-title");
        return new ListItem(name, new Span(" · " + request.establishmentName() + " · "), said);
    }
}
