package vn.gov.cantho.check.portal.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.gov.cantho.check.portal.mail.Preference;
import vn.gov.cantho.check.portal.mail.Preference.Mode;
import vn.gov.cantho.check.portal.mail.PreferenceOutcome;
import vn.gov.cantho.check.portal.mail.PreferenceService;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** One choice while it is made; whether the address has said yes stands under it. */
final class PreferenceForm extends VerticalLayout {

    private static final int HOURS = 24;

    private final transient PreferenceService service;
    private final transient Preference shown;
    private final transient Consumer<Preference> changed;
    private final TextField email = Fields.line("mail.email", Preference.ADDRESS_LENGTH_MAX);
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>(Texts.of("mail.mode"));
    private final ComboBox<Integer> hour = new ComboBox<>(Texts.of("mail.hour"));
    private final FieldMarks marks = new FieldMarks();

    PreferenceForm(PreferenceService service, Preference shown, Consumer<Preference> changed) {
        this.service = service;
        this.shown = shown;
        this.changed = changed;
        setPadding(false);
        marks.at("email", email);
        email.setValue(shown.email());
        email.getElement().setAttribute("autocomplete", "email");
        email.getElement().setProperty("inputmode", "email");
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> Texts.name("mail.mode", one));
        mode.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        mode.setValue(shown.mode());
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(PreferenceForm::time);
        hour.setValue(shown.hour());
        hour.setHelperText(Texts.of("mail.hour.meaning"));
        add(email, state(), mode, hour, actions());
    }

    private Div state() {
        var state = new Div();
        state.addClassName("page-heading");
        if (shown.isConfirmed()) {
            state.add(
                    Badges.of(Tone.GOOD, Texts.of("mail.confirmed")),
                    secondary(shown.confirmedAt().map(Formats::time).orElse("")));
        } else if (!shown.email().isEmpty()) {
            state.add(
                    Badges.of(Tone.CAUTION, Texts.of("mail.unconfirmed")),
                    secondary(Texts.of("mail.unconfirmed.meaning", shown.email())));
        }
        return state;
    }

    private Div actions() {
        var save = new Button(Texts.of("mail.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        if (!shown.email().isEmpty()) {
            if (!shown.isConfirmed()) {
                actions.add(new Button(Texts.of("mail.askAgain"), _ -> tell(service.askAgain(), "mail.asked")));
            }
            actions.add(new Button(Texts.of("mail.forget"), _ -> forget()));
        }
        return actions;
    }

    private void save() {
        marks.clear();
        var chosen = new Preference(
                email.getValue().strip(),
                mode.getOptionalValue().orElse(Mode.NONE),
                hour.getOptionalValue().orElse(shown.hour()),
                shown.confirmedAt(),
                shown.version());
        var sameAddress = chosen.email().equals(shown.email());
        tell(service.save(chosen), sameAddress ? "mail.saved" : "mail.asked");
    }

    private void forget() {
        service.forget();
        Notices.done("mail.forgotten");
        changed.accept(service.find());
    }

    private void tell(PreferenceOutcome outcome, String doneKey) {
        switch (outcome) {
            case PreferenceOutcome.Saved(var now) -> {
                Notices.done(doneKey, now.email());
                changed.accept(now);
            }
            case PreferenceOutcome.AskedTooOften(var now) -> {
                Notices.refused("mail.askedTooOften");
                changed.accept(now);
            }
            case PreferenceOutcome.AddressMalformed _ -> marks.mark("email", Texts.of("mail.malformed"));
            case PreferenceOutcome.Overtaken(var now) -> {
                Notices.refused("mail.overtaken");
                changed.accept(now);
            }
        }
    }

    private static Span secondary(String words) {
        var span = new Span(words);
        span.addClassName("secondary");
        return span;
    }

    private static String time(int hour) {
        return "%02d:00".formatted(hour);
    }
}
