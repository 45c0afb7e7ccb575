package vn.gov.cantho.check.portal.workingdays.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.workingdays.CalendarOutcome;

/** The frame in which the catalogue is changed: stays open, with what was typed, until the change is kept. */
final class CalendarDialog extends Dialog {

    private final transient FieldMarks marks;
    private final transient Runnable whenDone;

    /**
     * @param act does what was typed and tells by {@link #tell}; marks the fields that are missing
     * @param whenDone shows the year anew
     */
    CalendarDialog(String title, String verbKey, FieldMarks marks, Consumer<CalendarDialog> act, Runnable whenDone) {
        this.marks = marks;
        this.whenDone = whenDone;
        setHeaderTitle(title);
        setWidth("36rem");
        var verb = new Button(Texts.of(verbKey), _ -> {
            marks.clear();
            act.accept(this);
        });
        verb.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), verb);
    }

    void tell(CalendarOutcome outcome) {
        switch (outcome) {
            case CalendarOutcome.Done _ -> {
                Notices.done("workingdays.done");
                end();
            }
            case CalendarOutcome.Flawed(var flaws) ->
                flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.text())));
            case CalendarOutcome.AlreadyThere _ -> marks.mark("day", Texts.of("workingdays.alreadyThere"));
            case CalendarOutcome.TooMany(var most) -> Notices.refused("workingdays.tooMany", most);
            case CalendarOutcome.Incomplete(var lacking) -> Notices.refused("workingdays.incomplete", lacking);
            case CalendarOutcome.TooEarly _ -> Notices.refused("workingdays.tooEarly");
            case CalendarOutcome.Overtaken _ -> {
                Notices.refused("workingdays.overtaken");
                end();
            }
            case CalendarOutcome.NotYours _ -> Notices.refused("workingdays.notYours");
        }
    }

    private void end() {
        close();
        whenDone.run();
    }
}
