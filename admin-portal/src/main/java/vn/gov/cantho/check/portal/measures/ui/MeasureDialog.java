package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureFlaw;
import vn.gov.cantho.check.portal.measures.MeasureOutcome;
import vn.gov.cantho.check.portal.measures.NewMeasure;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks about whose account what is to be done, why, and what the public pages show. Stays open, with what was typed, until it is. */
final class MeasureDialog extends Dialog {

    private final transient MeasureDoors doors;
    private final ComboBox<Establishment> establishment = new ComboBox<>(Texts.of("measures.establishment"));
    private final RadioButtonGroup<Measure.Kind> kind = new RadioButtonGroup<>(Texts.of("measures.kind"));
    private final Paragraph meaning = new Paragraph();
    private final ComboBox<Measure.Ground> ground = new ComboBox<>(Texts.of("measures.ground"));
    private final RadioButtonGroup<Measure.PageEffect> effect = new RadioButtonGroup<>(Texts.of("measures.effect"));
    private final TextArea reason = Fields.text("measures.reason", NewMeasure.REASON_MAX_CHARACTERS);
    private final TextField source = Fields.line("measures.source", NewMeasure.SOURCE_MAX_CHARACTERS);
    private final FieldMarks marks = new FieldMarks();

    MeasureDialog(MeasureDoors doors) {
        this.doors = doors;
        setHeaderTitle(Texts.of("measures.take.title"));
        setWidth("36rem");
        describe();
        marks.at("establishment", establishment)
                .at("GROUND", ground)
                .at("EFFECT", effect)
                .at("REASON_LENGTH", reason)
                .at("SOURCE_LENGTH", source);
        var take = new Button(Texts.of("measures.take.confirm"), _ -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new VerticalLayout(establishment, kind, meaning, ground, reason, source, effect);
        fields.setPadding(false);
        add(fields);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), take);
    }

    /** The same about an account that is chosen already. */
    MeasureDialog(MeasureDoors doors, long establishmentId) {
        this(doors);
        doors.establishments().findOne(establishmentId).ifPresent(establishment::setValue);
        establishment.setReadOnly(true);
    }

    private void describe() {
        establishment.setItemsWithFilterConverter(
                query -> doors
                        .establishments()
                        .find(new ListQuery(
                                query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                        .stream(),
                typed -> typed);
        establishment.setItemLabelGenerator(
                one -> one.content().name() + " · " + Texts.name("units.state", one.state()));
        establishment.setPlaceholder(Texts.of("measures.establishment.search"));
        establishment.setWidthFull();
        establishment.setRequiredIndicatorVisible(true);
        ground.setItemLabelGenerator(one -> Texts.name("measures.ground", one));
        ground.setWidthFull();
        ground.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("measures.reason.help"));
        source.setHelperText(Texts.of("measures.source.help"));
        effect.setItems(Measure.PageEffect.values());
        effect.setItemLabelGenerator(one -> Texts.name("measures.effect", one));
        effect.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        effect.setRequiredIndicatorVisible(true);
        kind.setItems(Measure.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.name("measures.kind", one));
        kind.addValueChangeListener(_ -> follow());
        kind.setValue(Measure.Kind.LOCK);
    }

    /** The grounds, and whether pages have to be thought of, depend on what is done. */
    private void follow() {
        var chosen = kind.getValue();
        meaning.setText(Texts.name("measures.meaning", chosen));
        ground.setItems(chosen.grounds());
        effect.setVisible(chosen != Measure.Kind.RECONFIRMATION);
    }

    private void take() {
        marks.clear();
        if (establishment.isEmpty()) {
            marks.mark("establishment", Texts.of("measures.establishment.missing"));
            return;
        }
        show(doors.measures()
                .take(new NewMeasure(
                        establishment.getValue().id(),
                        kind.getValue(),
                        ground.getOptionalValue(),
                        effect.getOptionalValue(),
                        reason.getValue(),
                        source.getValue())));
    }

    private void show(MeasureOutcome outcome) {
        switch (outcome) {
            case MeasureOutcome.Done(Measure now) -> {
                close();
                Notices.done("measures.done." + now.kind() + "." + now.state());
                MeasureListView.open(now.id());
            }
            case MeasureOutcome.Invalid(List<MeasureFlaw> flaws) ->
                flaws.forEach(flaw -> marks.mark(flaw.name(), Texts.name("measures.flaw", flaw)));
            case MeasureOutcome.NotPossible(var stands) ->
                marks.mark("establishment", Texts.of("measures.notPossible", Texts.name("units.state", stands)));
            case MeasureOutcome.AlreadyWaiting _ -> marks.mark("establishment", Texts.of("measures.alreadyWaiting"));
            case MeasureOutcome.SamePerson _, MeasureOutcome.Overtaken _, MeasureOutcome.NotFound _ ->
                Notices.refused("measures.overtaken");
        }
    }
}
