package vn.gov.cantho.check.portal.dossierrules.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierrules.DossierRuleService;
import vn.gov.cantho.check.portal.dossierrules.RuleContent;
import vn.gov.cantho.check.portal.dossierrules.TermRule;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** How many working days each step has, with all agencies or with one. */
final class TermDialog extends RuleDialog {

    private final ComboBox<UnitChoice> agency;
    private final IntegerField reception = days("dossierrules.step.RECEPTION");
    private final IntegerField appraisal = days("dossierrules.step.APPRAISAL");
    private final IntegerField approval = days("dossierrules.step.APPROVAL");

    TermDialog(DossierRuleService rules, UnitService units, Runnable whenDone) {
        super(rules, Texts.of("dossierrules.terms.change"), whenDone);
        agency = ChoiceBox.of("dossierrules.field.agency", units::agencyChoices, UnitChoice::name);
        agency.setRequiredIndicatorVisible(false);
        agency.setPlaceholder(Texts.of("dossierrules.anyAgency"));
        agency.setClearButtonVisible(true);
        agency.addValueChangeListener(_ -> showDays());
        add(
                new Paragraph(Texts.of("dossierrules.terms.help")),
                new FormLayout(agency, reception, appraisal, approval),
                versionFields());
        showDays();
    }

    private static IntegerField days(String key) {
        var field = new IntegerField(Texts.of(key));
        field.setMin(0);
        field.setMax(TermRule.DAYS_MAX);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void showDays() {
        last.content().terms(agency.getOptionalValue()).ifPresent(term -> {
            reception.setValue(term.reception());
            appraisal.setValue(term.appraisal());
            approval.setValue(term.approval());
        });
    }

    @Override
    RuleContent typed() {
        return last.content()
                .withTerms(new TermRule(agency.getOptionalValue(), days(reception), days(appraisal), days(approval)));
    }

    /** What is no number of days is refused by the service. */
    private static int days(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(-1);
    }
}
