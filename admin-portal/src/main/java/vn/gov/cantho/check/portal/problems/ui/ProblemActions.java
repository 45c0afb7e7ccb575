package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.problems.ProblemOutcome;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** What an officer can do with a report now. The next step of the work is the main button. */
final class ProblemActions extends Div {

    private final transient ProblemService service;
    private final transient Problem problem;
    private final transient Consumer<Problem> changed;
    private final transient Runnable gone;
    private Optional<Dialog> asking = Optional.empty();

    /**
     * @param changed shows the report as it stands now
     * @param gone leaves the page of a report that others work on by now
     */
    ProblemActions(ProblemDoors doors, Problem problem, Consumer<Problem> changed, Runnable gone) {
        this.service = doors.problems();
        this.problem = problem;
        this.changed = changed;
        this.gone = gone;
        addClassName("actions");
        next();
        add(new Button(Texts.of("problems.note"), _ -> say("problems.note", this::note)));
        if (problem.mayBePassedOn()) {
            add(new Button(Texts.of("problems.passOn"), _ -> passOn()));
        }
        if (problem.mayBeDisclosed()) {
            add(new Button(Texts.of("problems.disclose"), _ -> disclose()));
        }
    }

    private void next() {
        switch (problem.state()) {
            case RECEIVED -> main("problems.take", () -> show(service.take(problem.id(), problem.version()), "TAKE"));
            case IN_PROGRESS -> main("problems.answer", () -> say("problems.answer", this::answer));
            case ANSWERED -> {
                main("problems.close", () -> show(service.close(problem.id(), problem.version()), "CLOSE"));
                reopen();
            }
            case CLOSED -> reopen();
        }
    }

    private void main(String key, Runnable act) {
        var button = new Button(Texts.of(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(button);
    }

    private void reopen() {
        add(new Button(
                Texts.of("problems.reopen"), _ -> show(service.reopen(problem.id(), problem.version()), "REOPEN")));
    }

    private void answer(String text) {
        show(service.answer(problem.id(), text, problem.version()), "ANSWER");
    }

    private void note(String text) {
        show(service.note(problem.id(), text, problem.version()), "NOTE");
    }

    private void say(String key, Consumer<String> said) {
        open(new SayDialog(key, said));
    }

    private void passOn() {
        open(new PassOnDialog(service, unit -> show(service.passOn(problem.id(), unit, problem.version()), "PASS_ON")));
    }

    private void open(Dialog dialog) {
        asking = Optional.of(dialog);
        dialog.open();
    }

    /** Cannot be taken back, so that it is asked for once more. */
    private void disclose() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("problems.disclose.title"));
        dialog.setText(Texts.of("problems.disclose.meaning", ProblemWords.subject(problem)));
        dialog.setConfirmText(Texts.of("problems.disclose"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("problems.cancel"));
        dialog.addConfirmListener(_ -> show(service.disclose(problem.id(), problem.version()), "DISCLOSE"));
        dialog.open();
    }

    private void show(ProblemOutcome outcome, String act) {
        switch (outcome) {
            case ProblemOutcome.Done(var now) -> finish(now, "problems.done." + act);
            case ProblemOutcome.PassedOn _ -> {
                asking.ifPresent(Dialog::close);
                Notices.done("problems.done.PASS_ON");
                gone.run();
            }
            case ProblemOutcome.TooShort(var min) -> refuse(Texts.of("problems.tooShort", min));
            case ProblemOutcome.TooLong(var max) -> refuse(Texts.of("problems.tooLong", max));
            case ProblemOutcome.Overtaken(var now) -> {
                // What was typed stays in the dialog; behind it the report is shown as it stands.
                Notices.refused("problems.overtaken", ProblemWords.state(now));
                if (asking.isEmpty()) {
                    changed.accept(now);
                }
            }
            case ProblemOutcome.NotPossible _ -> Notices.refused("problems.notPossible");
            case ProblemOutcome.NotFound _ -> Notices.refused("problems.gone");
        }
    }

    private void refuse(String message) {
        asking.filter(SayDialog.class::isInstance)
                .map(SayDialog.class::cast)
                .ifPresent(dialog -> dialog.refuse(message));
    }

    private void finish(Problem now, String doneKey) {
        asking.ifPresent(Dialog::close);
        changed.accept(now);
        Notices.done(doneKey);
    }
}
