package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.statistics.Period;

/** The days that are looked at: the last ones, or from one to another. */
final class PeriodChoice extends Div {

    private final Select<Length> length = new Select<>();
    private final DatePicker from = Fields.date("statistics.from");
    private final DatePicker to = Fields.date("statistics.to");
    private final LocalDate today;
    private final Runnable changed;

    /** What can be chosen without saying days. */
    enum Length {
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        OWN(0);

        private final int days;

        Length(int days) {
            this.days = days;
        }
    }

    /** @param changed is run when another period is chosen, and not while the days are none */
    PeriodChoice(LocalDate today, Runnable changed) {
        this.today = today;
        this.changed = changed;
        addClassName("period-choice");
        length.setLabel(Texts.of("statistics.period"));
        length.setItems(Arrays.asList(Length.values()));
        length.setItemLabelGenerator(one -> Texts.name("statistics.length", one));
        length.setValue(Length.MONTH);
        length.addValueChangeListener(_ -> lengthChanged());
        describe(from, today.minusDays(29));
        describe(to, today);
        add(length, from, to);
    }

    /** The period that is chosen; empty while the days that were typed are none. */
    Optional<Period> period() {
        var chosen = length.getValue();
        return chosen == Length.OWN
                ? from.getOptionalValue()
                        .flatMap(first -> to.getOptionalValue().flatMap(last -> Period.of(first, last)))
                : Optional.of(Period.last(chosen.days, today));
    }

    private void describe(DatePicker day, LocalDate value) {
        day.setValue(value);
        day.setMax(today);
        day.setVisible(false);
        day.addValueChangeListener(_ -> daysChanged());
    }

    private void lengthChanged() {
        var own = length.getValue() == Length.OWN;
        from.setVisible(own);
        to.setVisible(own);
        daysChanged();
    }

    private void daysChanged() {
        var impossible = period().isEmpty();
        to.setErrorMessage(Texts.of("statistics.impossible", Period.DAYS_MAX));
        to.setInvalid(impossible);
        if (!impossible) {
            changed.run();
        }
    }
}
