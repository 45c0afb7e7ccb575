package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.ProductChoice;
import vn.gov.cantho.check.portal.suspicions.Sign;
import vn.gov.cantho.check.portal.suspicions.ThresholdSaving;
import vn.gov.cantho.check.portal.suspicions.Thresholds;

/** The figures of one sign. */
final class ThresholdForm extends Div {

    private final transient SuspicionDoors doors;
    private final transient Optional<ProductChoice> product;
    private final transient Thresholds shown;
    private final transient Runnable changed;
    private final Checkbox watched = new Checkbox(Texts.of("suspicions.thresholds.watched"));
    private final IntegerField least;
    private final IntegerField window;
    private final IntegerField distance;
    private final IntegerField speed;

    /** @param own whether the product has these figures for itself */
    ThresholdForm(
            SuspicionDoors doors, Optional<ProductChoice> product, Thresholds shown, boolean own, Runnable changed) {
        this.doors = doors;
        this.product = product;
        this.shown = shown;
        this.changed = changed;
        addClassName("threshold");
        least = figure("suspicions.thresholds.least", shown.least(), leastMin(), Thresholds.LEAST_MAX);
        window = figure("suspicions.thresholds.window", shown.windowHours(), 1, Thresholds.WINDOW_HOURS_MAX);
        distance = figure(
                "suspicions.thresholds.distance", shown.distanceKm(), Thresholds.DISTANCE_KM_MIN, Thresholds.FAR_MAX);
        speed = figure("suspicions.thresholds.speed", shown.speedKmh(), Thresholds.SPEED_KMH_MIN, Thresholds.FAR_MAX);
        watched.setValue(shown.watched());
        window.setVisible(shown.sign() != Sign.PIN_AGAIN);
        distance.setVisible(shown.sign() == Sign.TOO_FAR);
        speed.setVisible(shown.sign() == Sign.TOO_FAR);
        var fields = new Div(watched, least, window, distance, speed);
        fields.addClassName("threshold-fields");
        add(
                new H2(Texts.name("suspicions.sign", shown.sign())),
                new Paragraph(Texts.name("suspicions.thresholds.of", shown.sign())),
                fields,
                actions(own));
    }

    private Div actions(boolean own) {
        var actions = new Div();
        actions.addClassName("actions");
        var may = doors.mayLift() && (product.isPresent() || doors.thresholds().maySetAll());
        Stream.of(least, window, distance, speed).forEach(field -> field.setReadOnly(!may));
        watched.setReadOnly(!may);
        if (product.isPresent()) {
            actions.add(new Span(Texts.of(own ? "suspicions.thresholds.own" : "suspicions.thresholds.inherited")));
        }
        if (may) {
            actions.add(new Button(Texts.of("suspicions.thresholds.save"), _ -> save()));
            if (own) {
                actions.add(new Button(Texts.of("suspicions.thresholds.reset"), _ -> reset()));
            }
        } else if (product.isEmpty()) {
            actions.add(new Span(Texts.of("suspicions.thresholds.cityOnly")));
        }
        return actions;
    }

    private void save() {
        if (isRight()) {
            var wanted = new Thresholds(
                    shown.sign(),
                    watched.getValue(),
                    least.getValue(),
                    window.getValue(),
                    shown.sign() == Sign.TOO_FAR ? distance.getValue() : 0,
                    shown.sign() == Sign.TOO_FAR ? speed.getValue() : 0,
                    shown.version());
            show(product.map(choice -> doors.thresholds().setFor(choice.id(), wanted))
                    .orElseGet(() -> doors.thresholds().setForAll(wanted)));
        }
    }

    private void reset() {
        product.ifPresent(choice -> show(doors.thresholds().resetFor(choice.id(), shown.sign())));
    }

    private void show(ThresholdSaving outcome) {
        switch (outcome) {
            case ThresholdSaving.Saved _ -> {
                Notices.done("suspicions.thresholds.saved");
                changed.run();
            }
            case ThresholdSaving.Impossible _ -> isRight();
            case ThresholdSaving.Overtaken _ -> {
                Notices.refused("suspicions.thresholds.overtaken");
                changed.run();
            }
            case ThresholdSaving.NotYours _ -> Notices.refused("suspicions.thresholds.notYours");
        }
    }

    /** Says at each field what it may be; returns whether all are. */
    private boolean isRight() {
        var right = true;
        for (var field : List.of(least, window, distance, speed)) {
            if (field.isVisible()) {
                var value = Optional.ofNullable(field.getValue());
                var wrong = value.filter(figure -> figure >= field.getMin() && figure <= field.getMax())
                        .isEmpty();
                field.setErrorMessage(Texts.of("suspicions.thresholds.range", field.getMin(), field.getMax()));
                field.setInvalid(wrong);
                right &= !wrong;
            }
        }
        return right;
    }

    private int leastMin() {
        return shown.sign() == Sign.PIN_AGAIN ? 2 : 1;
    }

    private static IntegerField figure(String labelKey, int value, int min, int max) {
        var field = new IntegerField(Texts.of(labelKey));
        field.setMin(min);
        field.setMax(max);
        field.setManualValidation(true);
        field.setValue(value);
        return field;
    }
}
