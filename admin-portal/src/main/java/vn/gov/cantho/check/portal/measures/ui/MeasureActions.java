package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureFlaw;
import vn.gov.cantho.check.portal.measures.MeasureOutcome;
import vn.gov.cantho.check.portal.measures.MeasureService;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** What the reader can do with a measure now, or why nothing. */
final class MeasureActions extends Div {

    private final transient MeasureDoors doors;
    private final transient MeasureService service;
    private final transient Measure shown;
    private final transient Consumer<Measure> changed;
    private Optional<DecisionDialog> asking = Optional.empty();

    MeasureActions(MeasureDoors doors, Measure shown, Consumer<Measure> changed) {
        this.doors = doors;
        this.service = doors.measures();
        this.shown = shown;
        this.changed = changed;
        addClassName("actions");
        if (shown.waits()) {
            describe();
        }
        setVisible(getComponentCount() > 0);
    }

    private void describe() {
        var account = doors.current().get();
        var isOwn = shown.proposed().accountId() == account.accountId();
        if (doors.mayDecide() && !isOwn) {
            var confirm = new Button(Texts.name("measures.confirm", shown.kind()), _ -> askConfirm());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            if (shown.kind() != Measure.Kind.RECONFIRMATION) {
                confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            add(confirm, new Button(Texts.of("measures.refuse"), _ -> askRefuse()));
        } else if (!account.isEstablishment()) {
            add(new Span(Texts.of(isOwn && doors.mayDecide() ? "measures.needsAnother" : "measures.needsCity")));
        }
        if (doors.mayPropose() && shown.agencyId() == account.unitId()) {
            add(new Button(Texts.of("measures.withdraw"), _ -> askWithdraw()));
        }
    }

    private void askConfirm() {
        ask(new DecisionDialog(
                "measures.confirm." + shown.kind(),
                "measures.decisionNumber",
                MeasureService.DECISION_NUMBER_MAX_CHARACTERS,
                said -> show(service.confirm(shown.id(), said, shown.version()))));
    }

    private void askRefuse() {
        ask(DecisionDialog.reason("measures.refuse", said -> show(service.refuse(shown.id(), said, shown.version()))));
    }

    private void ask(DecisionDialog dialog) {
        asking = Optional.of(dialog);
        dialog.open();
    }

    private void askWithdraw() {
        var question = new ConfirmDialog(
                Texts.of("measures.withdraw.ask"),
                Texts.of("measures.withdraw.meaning." + shown.kind()),
                Texts.of("measures.withdraw.confirm"),
                _ -> show(service.withdraw(shown.id(), shown.version())));
        question.setWidth("28rem");
        question.setCancelable(true);
        question.setCancelText(Texts.of("shell.cancel"));
        question.open();
    }

    private void show(MeasureOutcome outcome) {
        switch (outcome) {
            case MeasureOutcome.Done(Measure now) -> {
                asking.ifPresent(DecisionDialog::close);
                Notices.done("measures.done." + now.kind() + "." + now.state());
                changed.accept(now);
            }
            case MeasureOutcome.Invalid(List<MeasureFlaw> flaws) ->
                asking.ifPresent(dialog -> dialog.show(flaws.getFirst()));
            case MeasureOutcome.SamePerson _ -> Notices.refused("measures.needsAnother");
            case MeasureOutcome.Overtaken(Measure now) -> {
                asking.ifPresent(DecisionDialog::close);
                Notices.refused("measures.overtaken");
                changed.accept(now);
            }
            case MeasureOutcome.NotPossible _, MeasureOutcome.AlreadyWaiting _, MeasureOutcome.NotFound _ ->
                Notices.refused("measures.overtaken");
        }
    }
}
