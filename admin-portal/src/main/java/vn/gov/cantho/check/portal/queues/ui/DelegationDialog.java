package vn.gov.cantho.check.portal.queues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.gov.cantho.check.portal.queues.Delegation;
import vn.gov.cantho.check.portal.queues.DelegationFlaw;
import vn.gov.cantho.check.portal.queues.DelegationOutcome;
import vn.gov.cantho.check.portal.queues.NewDelegation;
import vn.gov.cantho.check.portal.queues.SubUnit;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks to which unit the queue goes, and for how long. */
final class DelegationDialog extends Dialog {

    private final transient QueueDoors doors;
    private final transient Runnable done;
    private final ComboBox<SubUnit> unit = new ComboBox<>(Texts.of("queues.subUnit"));
    private final DatePicker from = Fields.date("queues.fromOn");
    private final DatePicker until = Fields.date("queues.untilOn");
    private final FieldMarks marks = new FieldMarks();

    DelegationDialog(QueueDoors doors, Runnable done) {
        this.doors = doors;
        this.done = done;
        setHeaderTitle(Texts.of("queues.delegate.title"));
        setWidth("32rem");
        unit.setItems(doors.delegations().subUnits());
        unit.setItemLabelGenerator(SubUnit::name);
        unit.setWidthFull();
        unit.setRequiredIndicatorVisible(true);
        from.setValue(doors.today());
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        until.setHelperText(Texts.of("queues.untilOn.help"));
        marks.at("unit", unit).at("from", from).at("until", until);
        var hand = new Button(Texts.of("queues.delegate.confirm"), _ -> delegate());
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("queues.delegate.meaning")), unit, from, until);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), hand);
    }

    private void delegate() {
        marks.clear();
        if (unit.isEmpty()) {
            marks.mark("unit", Texts.of("queues.flaw.UNIT_UNKNOWN"));
        } else if (from.isEmpty()) {
            marks.mark("from", Texts.of("queues.date.missing"));
        } else if (until.isEmpty()) {
            marks.mark("until", Texts.of("queues.date.missing"));
        } else {
            show(doors.delegations()
                    .delegate(new NewDelegation(
                            unit.getValue().id(), Optional.empty(), from.getValue(), until.getValue())));
        }
    }

    private void show(DelegationOutcome outcome) {
        switch (outcome) {
            case DelegationOutcome.Done(Delegation now) -> {
                close();
                Notices.done("queues.delegated", now.subUnit().name(), now.untilOn());
                done.run();
            }
            case DelegationOutcome.Invalid(DelegationFlaw flaw) ->
                marks.mark(flaw == DelegationFlaw.UNIT_UNKNOWN ? "unit" : "until", Texts.name("queues.flaw", flaw));
            case DelegationOutcome.Overtaken _, DelegationOutcome.NotFound _ -> Notices.refused("queues.overtaken");
        }
    }
}
