package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.ComparedField;
import vn.gov.cantho.check.portal.approvals.Decision;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** One request: what changed, what communes found, and the decision on it. */
final class ApprovalDetail extends VerticalLayout {

    private final transient ApprovalDoors doors;
    private final transient ApprovalRequest request;
    private final transient Runnable decided;
    private final transient Runnable checked;
    private final List<ComparedField> fields;
    private final boolean mayDecide;
    private final boolean mayCheck;
    private final H2 title;
    private Optional<RefusalDialog> refusal = Optional.empty();
    private Optional<ConfirmDialog> question = Optional.empty();
    private Optional<CheckDialog> check = Optional.empty();

    /**
     * @param decided called when the request does not wait any more
     * @param checked called when there is more to read about it
     */
    ApprovalDetail(ApprovalDoors doors, ApprovalRequest request, Runnable closed, Runnable decided, Runnable checked) {
        this.doors = doors;
        this.request = request;
        this.decided = decided;
        this.checked = checked;
        this.fields = doors.approvals().compare(request);
        this.mayDecide = doors.mayDecide();
        this.mayCheck = doors.checks().mayCheck(request.establishmentId());
        this.title = new H2(request.subjectName());
        // So that whoever works with the keyboard goes on from here.
        title.getElement().setAttribute("tabindex", "-1");
        addClassName("approval-detail");
        add(
                heading(closed),
                facts(),
                actions(),
                new CheckPanel(doors.checks().ofRequest(request.id().value()), doors.media()),
                comparison());
    }

    /** Puts the focus on the request. */
    void focus() {
        title.getElement().executeJs("this.focus()");
    }

    /** Asks whether to approve; nothing happens while another question stands. */
    void askApprove() {
        if (!mayDecide || isAsking()) {
            return;
        }
        var dialog = new ConfirmDialog(
                Texts.of("approvals.approve.ask", request.subjectName()),
                Texts.of("approvals.approve.meaning"),
                Texts.of("approvals.approve.confirm"),
                _ -> show(doors.approvals().approve(request.id(), request.version())));
        dialog.setWidth("26rem");
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("approvals.refuse.cancel"));
        question = Optional.of(dialog);
        dialog.open();
    }

    /** Asks for the reasons of a refusal; nothing happens while another question stands. */
    void askRefuse() {
        if (!mayDecide || isAsking()) {
            return;
        }
        var dialog =
                new RefusalDialog(request.subjectName(), fields, doors.grounds().active(), this::refuse);
        refusal = Optional.of(dialog);
        dialog.open();
    }

    /** Asks what the commune found; nothing happens while another question stands. */
    void askCheck() {
        if (!mayCheck || isAsking()) {
            return;
        }
        var dialog = new CheckDialog(doors, request, checked);
        check = Optional.of(dialog);
        dialog.open();
    }

    boolean isAsking() {
        return refusal.filter(RefusalDialog::isOpened).isPresent()
                || question.filter(ConfirmDialog::isOpened).isPresent()
                || check.filter(CheckDialog::isOpened).isPresent();
    }

    private void refuse(List<RefusalReason> reasons) {
        show(doors.approvals().refuse(request.id(), request.version(), reasons));
    }

    private void show(Decision decision) {
        switch (decision) {
            case Decision.Done(ApprovalRequest.State state) ->
                finish(() -> Notices.done("approvals.done." + state, request.subjectName()));
            case Decision.AlreadyDecided(ApprovalRequest.State state) ->
                finish(() -> Notices.refused("approvals.alreadyDecided", Texts.name("approvals.state", state)));
            case Decision.OwnContent _ -> Notices.refused("approvals.ownContent");
            case Decision.ContentChanged _ -> finish(() -> Notices.refused("approvals.contentChanged"));
            case Decision.ReasonMissing _ -> refusal.ifPresent(RefusalDialog::showReasonMissing);
            case Decision.NotDelegated _ -> Notices.refused("approvals.notDelegated");
            case Decision.Busy _ -> Notices.refused("approvals.busy");
            case Decision.NotFound _ -> finish(() -> Notices.refused("approvals.notFound"));
        }
    }

    private void finish(Runnable notice) {
        refusal.ifPresent(RefusalDialog::close);
        notice.run();
        decided.run();
    }

    private HorizontalLayout heading(Runnable closed) {
        var close = new Button(Texts.of("approvals.action.close"), _ -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var heading = new HorizontalLayout(title, close);
        heading.setWidthFull();
        heading.expand(title);
        return heading;
    }

    private HorizontalLayout facts() {
        var facts = new HorizontalLayout(
                Deadlines.of(doors.deadlines(), request.dueOn()),
                Deadlines.note(doors.deadlines(), request),
                new Span(request.establishmentName()),
                new Span(Texts.of(doors.approvals().kindLabelKey(request))),
                new Span(Texts.of("approvals.waitingSince", Formats.time(request.submittedAt()))),
                new Span(Texts.of("approvals.due.on", request.dueOn())));
        doors.delegations()
                .standInFor(request.establishmentId(), request.subjectKind())
                .ifPresent(standIn -> facts.add(new Span(Texts.of("approvals.standIn", standIn.unitName()))));
        facts.addClassName("facts");
        facts.setWrap(true);
        return facts;
    }

    private HorizontalLayout actions() {
        var actions = new HorizontalLayout();
        actions.addClassName("actions");
        actions.setWrap(true);
        if (mayDecide) {
            var approve = new Button(Texts.of("approvals.action.approve"), _ -> askApprove());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(approve, new Button(Texts.of("approvals.action.refuse"), _ -> askRefuse()));
        } else {
            actions.add(new Span(Texts.of("approvals.mayNotDecide")));
        }
        if (mayCheck) {
            actions.add(new Button(Texts.of("approvals.action.check"), _ -> askCheck()));
        }
        return actions;
    }

    private VerticalLayout comparison() {
        var table = new ComparisonTable(fields);
        var comparison = new VerticalLayout();
        comparison.setPadding(false);
        if (table.isFirstVersion()) {
            comparison.add(new Span(Texts.of("approvals.firstVersion")));
        } else {
            var onlyChanges = new Checkbox(Texts.of("approvals.onlyChanges"), change -> table.show(change.getValue()));
            onlyChanges.setValue(true);
            comparison.add(new Span(Texts.of("approvals.changes", table.changes())), onlyChanges);
        }
        comparison.add(table);
        return comparison;
    }
}
