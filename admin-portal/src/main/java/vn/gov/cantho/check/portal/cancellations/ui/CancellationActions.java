package vn.gov.cantho.check.portal.cancellations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.cancellations.Cancellation;
import vn.gov.cantho.check.portal.cancellations.CancellationOutcome;
import vn.gov.cantho.check.portal.cancellations.CancellationService;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** What the reader can do with a cancellation now, or why nothing. */
final class CancellationActions extends Div {

    private final transient CancellationDoors doors;
    private final transient CancellationService service;
    private final transient Cancellation shown;
    private final transient Consumer<Cancellation> changed;
    private Optional<RestoreDialog> asking = Optional.empty();

    CancellationActions(CancellationDoors doors, Cancellation shown, Consumer<Cancellation> changed) {
        this.doors = doors;
        this.service = doors.cancellations();
        this.shown = shown;
        this.changed = changed;
        addClassName("actions");
        switch (shown.state()) {
            case PROPOSED -> proposed();
            case IN_FORCE -> inForce();
            case REJECTED, WITHDRAWN, RESTORED -> setVisible(false);
        }
    }

    private void proposed() {
        var account = doors.currentAccount().get();
        if (shown.proposed().accountId() == account.accountId()) {
            add(new Span(Texts.of("cancellations.needsAnother")));
            add(new Button(
                    Texts.of("cancellations.withdraw"), _ -> show(service.withdraw(shown.id(), shown.version()))));
        } else if (doors.mayDecide() && shown.agencyId() == account.unitId()) {
            var decide = new Button(Texts.of("cancellations.decide"), _ -> askDecide());
            decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
            add(decide, new Button(Texts.of("cancellations.reject"), _ -> askReject()));
        } else {
            add(new Span(Texts.of("cancellations.needsApprover", shown.agency())));
        }
    }

    private void inForce() {
        var self = doors.currentAccount().get().accountId();
        if (shown.decided().filter(step -> step.accountId() == self).isPresent()) {
            add(new Span(Texts.of("cancellations.restore.needsAnother")));
        } else if (doors.mayDecide()) {
            add(new Button(Texts.of("cancellations.restore"), _ -> askRestore()));
        }
    }

    private void askDecide() {
        ask("cancellations.decide", () -> service.decide(shown.id(), shown.version()))
                .setConfirmButtonTheme("error primary");
    }

    private void askReject() {
        ask("cancellations.reject", () -> service.reject(shown.id(), shown.version()));
    }

    private ConfirmDialog ask(String key, Supplier<CancellationOutcome> act) {
        var question = new ConfirmDialog(
                Texts.of(key + ".ask", shown.content().name()),
                Texts.of(key + ".meaning"),
                Texts.of(key + ".confirm"),
                _ -> show(act.get()));
        question.setWidth("28rem");
        question.setCancelable(true);
        question.setCancelText(Texts.of("shell.cancel"));
        question.open();
        return question;
    }

    private void askRestore() {
        var dialog = new RestoreDialog(reason -> show(service.restore(shown.id(), reason, shown.version())));
        asking = Optional.of(dialog);
        dialog.open();
    }

    private void show(CancellationOutcome outcome) {
        switch (outcome) {
            case CancellationOutcome.Done(Cancellation now) -> {
                asking.ifPresent(RestoreDialog::close);
                Notices.done("cancellations.done." + now.state());
                changed.accept(now);
            }
            case CancellationOutcome.Invalid _ -> asking.ifPresent(RestoreDialog::showFlaw);
            case CancellationOutcome.SamePerson _ -> Notices.refused("cancellations.samePerson");
            case CancellationOutcome.NotPublished _ -> Notices.refused("cancellations.notPublished");
            case CancellationOutcome.Superseded _ -> Notices.refused("cancellations.superseded");
            case CancellationOutcome.Overtaken(Cancellation now) -> {
                asking.ifPresent(RestoreDialog::close);
                Notices.refused("cancellations.overtaken");
                changed.accept(now);
            }
            case CancellationOutcome.AlreadyProposed _, CancellationOutcome.NotFound _ ->
                Notices.refused("cancellations.overtaken");
        }
    }
}
