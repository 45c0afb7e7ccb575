package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** What the reader can do with a restriction now, or why nothing. */
final class RestrictionActions extends Div {

    private final transient RestrictionDoors doors;
    private final transient RestrictionService service;
    private final transient Restriction restriction;
    private final transient Consumer<Restriction> changed;
    private Optional<ReasonDialog> asking = Optional.empty();

    RestrictionActions(RestrictionDoors doors, Restriction restriction, Consumer<Restriction> changed) {
        this.doors = doors;
        this.service = doors.restrictions();
        this.restriction = restriction;
        this.changed = changed;
        addClassName("actions");
        switch (restriction.state()) {
            case PROPOSED -> secondPerson(this::confirmRecall, "restrictions.confirm", this::reject);
            case LIFT_PROPOSED -> secondPerson(this::confirmLift, "restrictions.confirmLift", this::keep);
            case IN_FORCE -> end();
            case REJECTED, LIFTED -> setVisible(false);
        }
    }

    private void secondPerson(Runnable agree, String key, Runnable refuse) {
        var own = restriction.waitingFor().map(Restriction.Person::accountId);
        if (!doors.mayConfirm()) {
            add(new Span(Texts.of("restrictions.needsApprover")));
            return;
        }
        if (own.filter(account -> account == doors.account().accountId()).isPresent()) {
            add(new Span(Texts.of("restrictions.needsAnother")));
        } else {
            var confirm = new Button(Texts.of(key + ".action"), _ -> agree.run());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(confirm);
        }
        add(new Button(Texts.of(key + ".refuse"), _ -> refuse.run()));
    }

    private void end() {
        if (doors.mayPropose()) {
            var key = "restrictions.end." + restriction.kind();
            add(new Button(Texts.of(key + ".action"), _ -> askReason(key)));
        }
    }

    private void askReason(String key) {
        var dialog = new ReasonDialog(key, reason -> show(end(reason)));
        asking = Optional.of(dialog);
        dialog.open();
    }

    private RestrictionOutcome end(String reason) {
        return switch (restriction.kind()) {
            case SUSPENSION -> service.lift(restriction.id(), reason, restriction.version());
            case LOCK -> service.unlock(restriction.id(), reason, restriction.version());
            case RECALL -> service.proposeLift(restriction.id(), reason, restriction.version());
        };
    }

    /** The second person sees once more what becomes public, word by word. */
    private void confirmRecall() {
        var dialog = ask("restrictions.confirm", () -> service.confirmRecall(restriction.id(), restriction.version()));
        dialog.setConfirmButtonTheme("error primary");
        dialog.add(new Paragraph(Texts.of("restrictions.confirm.meaning")), new NoticePreview(restriction));
        dialog.open();
    }

    private void confirmLift() {
        var dialog =
                ask("restrictions.confirmLift", () -> service.confirmLift(restriction.id(), restriction.version()));
        dialog.add(
                new Paragraph(Texts.of("restrictions.confirmLift.meaning")),
                new Paragraph(restriction.lift().map(Restriction.Lift::reason).orElse("")));
        dialog.open();
    }

    private void reject() {
        var dialog = ask("restrictions.reject", () -> service.rejectRecall(restriction.id(), restriction.version()));
        dialog.setText(Texts.of("restrictions.reject.meaning"));
        dialog.open();
    }

    private void keep() {
        var dialog = ask("restrictions.keep", () -> service.rejectLift(restriction.id(), restriction.version()));
        dialog.setText(Texts.of("restrictions.keep.meaning"));
        dialog.open();
    }

    private ConfirmDialog ask(String key, Supplier<RestrictionOutcome> act) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of(key + ".title"));
        dialog.setConfirmText(Texts.of(key + ".yes"));
        dialog.setWidth("32rem");
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("restrictions.cancel"));
        dialog.addConfirmListener(_ -> show(act.get()));
        return dialog;
    }

    private void show(RestrictionOutcome outcome) {
        switch (outcome) {
            case RestrictionOutcome.Done(var now) -> finish(now, "restrictions.done." + now.state());
            case RestrictionOutcome.Overtaken(var now) -> {
                finish(now);
                Notices.refused("restrictions.overtaken", RestrictionBadges.words(now));
            }
            case RestrictionOutcome.Unclear(var flaws) -> asking.ifPresent(dialog -> dialog.show(flaws));
            case RestrictionOutcome.SamePerson _ -> Notices.refused("restrictions.needsAnother");
            case RestrictionOutcome.NotPossible _, RestrictionOutcome.AlreadyRestricted _ ->
                Notices.refused("restrictions.notPossible");
            case RestrictionOutcome.NotFound _ -> Notices.refused("restrictions.subject.gone");
        }
    }

    private void finish(Restriction now, String doneKey) {
        finish(now);
        Notices.done(doneKey);
    }

    private void finish(Restriction now) {
        asking.ifPresent(ReasonDialog::close);
        changed.accept(now);
    }
}
