package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.Suspicion;
import vn.gov.cantho.check.portal.suspicions.SuspicionOutcome;

/** What the reader can do with a suspicion now, or why nothing. */
final class SuspicionActions extends Div {

    private final transient SuspicionDoors doors;
    private final transient Suspicion suspicion;
    private final transient Consumer<Suspicion> changed;
    private Optional<ReasonDialog> asking = Optional.empty();

    SuspicionActions(SuspicionDoors doors, Suspicion suspicion, Consumer<Suspicion> changed) {
        this.doors = doors;
        this.suspicion = suspicion;
        this.changed = changed;
        addClassName("actions");
        switch (suspicion.state()) {
            case OPEN -> judge();
            case CONFIRMED -> lift();
            case DISMISSED, LIFTED -> setVisible(false);
        }
    }

    private void judge() {
        if (!doors.mayDecide()) {
            add(new Span(Texts.of("suspicions.needsOfficer")));
            return;
        }
        var confirm = action(
                "suspicions.confirm",
                reason -> doors.suspicions().confirm(suspicion.id(), reason, suspicion.version()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                confirm,
                action(
                        "suspicions.dismiss",
                        reason -> doors.suspicions().dismiss(suspicion.id(), reason, suspicion.version())));
    }

    private void lift() {
        var own = suspicion.decision().map(Suspicion.Decision::accountId);
        if (!doors.mayLift()) {
            add(new Span(Texts.of("suspicions.needsApprover")));
        } else if (own.filter(account -> account == doors.current().get().accountId())
                .isPresent()) {
            add(new Span(Texts.of("suspicions.needsAnother")));
        } else {
            add(action(
                    "suspicions.lift", reason -> doors.suspicions().lift(suspicion.id(), reason, suspicion.version())));
        }
    }

    private Button action(String key, Function<String, SuspicionOutcome> act) {
        return new Button(Texts.of(key), _ -> {
            var dialog = new ReasonDialog(key, reason -> show(act.apply(reason)));
            asking = Optional.of(dialog);
            dialog.open();
        });
    }

    private void show(SuspicionOutcome outcome) {
        switch (outcome) {
            case SuspicionOutcome.Done(var now) -> {
                finish(now);
                Notices.done("suspicions.done." + now.state());
            }
            case SuspicionOutcome.Overtaken(var now) -> {
                finish(now);
                Notices.refused("suspicions.overtaken", SuspicionWords.state(now));
            }
            case SuspicionOutcome.Unclear flaw -> asking.ifPresent(dialog -> dialog.show(flaw));
            case SuspicionOutcome.SamePerson _ -> Notices.refused("suspicions.needsAnother");
            case SuspicionOutcome.NotPossible _ -> Notices.refused("suspicions.notPossible");
            case SuspicionOutcome.NotFound _ -> Notices.refused("suspicions.gone");
        }
    }

    private void finish(Suspicion now) {
        asking.ifPresent(ReasonDialog::close);
        changed.accept(now);
    }
}
