package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.restrictions.NewRecall;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.restrictions.RestrictionTexts;
import vn.gov.cantho.check.portal.restrictions.TextFlaw;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Writes the notice of a recall. Templates fill what is empty; softening words are named while they are typed. */
final class NoticeForm extends Composite<VerticalLayout> {

    /** The hazards for which a template is offered. */
    enum Hazard {
        MICROBES,
        RESIDUES,
        ALLERGENS,
        FOREIGN_BODIES,
        LABEL
    }

    private final ComboBox<Hazard> template =
            Fields.choice("restrictions.template", "restrictions.hazard", Hazard.class);
    private final TextArea reason = Fields.text("restrictions.reason", RestrictionTexts.TEXT_LENGTH_MAX);
    private final TextArea instruction = Fields.text("restrictions.instruction", RestrictionTexts.TEXT_LENGTH_MAX);
    private final TextField decision =
            Fields.line("restrictions.decision", RestrictionTexts.DECISION_NUMBER_LENGTH_MAX);
    private final Map<TextFlaw.Field, HasValidation> fields = Map.of(
            TextFlaw.Field.REASON, reason,
            TextFlaw.Field.INSTRUCTION, instruction,
            TextFlaw.Field.DECISION_NUMBER, decision);

    NoticeForm(String agency) {
        template.setHelperText(Texts.of("restrictions.template.help"));
        template.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(this::fill));
        reason.setHelperText(Texts.of("restrictions.reason.help"));
        instruction.setHelperText(Texts.of("restrictions.instruction.help"));
        decision.setHelperText(Texts.of("restrictions.decision.help", agency));
        List.of(reason, instruction).forEach(NoticeForm::warnOfSofteningWords);
        reason.setRequiredIndicatorVisible(true);
        instruction.setRequiredIndicatorVisible(true);
        decision.setRequiredIndicatorVisible(true);
        getContent().setPadding(false);
        getContent().add(template, reason, instruction, decision);
    }

    NewRecall recall(RestrictionSubject subject) {
        return new NewRecall(
                subject.kind(), subject.id(), reason.getValue(), instruction.getValue(), decision.getValue());
    }

    /** Says at each field what is wrong with it; returns whether nothing is. */
    boolean show(List<TextFlaw> flaws) {
        fields.values().forEach(field -> field.setInvalid(false));
        for (var flaw : flaws) {
            Optional.ofNullable(fields.get(flaw.field())).ifPresent(field -> {
                field.setErrorMessage(Flaws.words(flaw));
                field.setInvalid(true);
            });
        }
        return flaws.isEmpty();
    }

    private void fill(Hazard hazard) {
        if (reason.isEmpty()) {
            reason.setValue(Texts.of("restrictions.hazard." + hazard + ".reason"));
        }
        if (instruction.isEmpty()) {
            instruction.setValue(Texts.of("restrictions.hazard." + hazard + ".instruction"));
        }
    }

    private static void warnOfSofteningWords(TextArea area) {
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(change -> {
            var softening = RestrictionTexts.softening(change.getValue());
            softening.ifPresent(words -> area.setErrorMessage(Texts.of("restrictions.flaw.softened", words)));
            area.setInvalid(softening.isPresent());
        });
    }
}
