package vn.gov.cantho.check.portal.queues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import vn.gov.cantho.check.portal.queues.Deadline;
import vn.gov.cantho.check.portal.queues.DeadlineOutcome;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** How many working days the unit gives itself, and the way to change it. */
final class DeadlinePanel extends Div {

    private final transient QueueDoors doors;
    private final IntegerField days = new IntegerField(Texts.of("queues.deadline.days"));
    private transient Deadline shown;

    DeadlinePanel(QueueDoors doors) {
        this.doors = doors;
        this.shown = doors.deadlines().own();
        addClassName("deadline-panel");
        days.setMin(Deadline.WORKING_DAYS_MIN);
        days.setMax(Deadline.WORKING_DAYS_MAX);
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        days.setHelperText(Texts.of("queues.deadline.help", Deadline.WORKING_DAYS_MIN, Deadline.WORKING_DAYS_MAX));
        days.setReadOnly(!doors.mayArrange());
        days.setValue(shown.workingDays());
        add(days);
        if (doors.mayArrange()) {
            add(new Button(Texts.of("queues.deadline.save"), _ -> save()));
        }
    }

    private void save() {
        days.setInvalid(false);
        show(doors.deadlines().set(days.getOptionalValue().orElse(0), shown.version()));
    }

    private void show(DeadlineOutcome outcome) {
        switch (outcome) {
            case DeadlineOutcome.Done(Deadline now) -> {
                shown = now;
                Notices.done("queues.deadline.saved", now.workingDays());
            }
            case DeadlineOutcome.OutOfRange _ -> {
                days.setErrorMessage(
                        Texts.of("queues.deadline.range", Deadline.WORKING_DAYS_MIN, Deadline.WORKING_DAYS_MAX));
                days.setInvalid(true);
            }
            case DeadlineOutcome.Overtaken(Deadline now) -> {
                shown = now;
                days.setValue(now.workingDays());
                Notices.refused("queues.overtaken");
            }
        }
    }
}
