package vn.gov.cantho.check.portal.dossierrules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierrules.DossierRuleService;
import vn.gov.cantho.check.portal.dossierrules.NewVersion;
import vn.gov.cantho.check.portal.dossierrules.RuleContent;
import vn.gov.cantho.check.portal.dossierrules.RuleFlaw;
import vn.gov.cantho.check.portal.dossierrules.RuleFlaw.Field;
import vn.gov.cantho.check.portal.dossierrules.RuleSaving;
import vn.gov.cantho.check.portal.dossierrules.RuleVersion;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** The frame in which a version is made: what changes, from when, by which document. Stays open until it is kept. */
abstract class RuleDialog extends Dialog {

    /** The last version, of which the new one is a copy but for what is changed here. */
    final transient RuleVersion last;

    private final transient DossierRuleService rules;
    private final transient Runnable whenDone;
    private final DatePicker from = Fields.date("dossierrules.field.from");
    private final TextField number = Fields.line("dossierrules.field.number", NewVersion.DOCUMENT_MAX);
    private final DatePicker date = Fields.date("dossierrules.field.date");
    private final TextArea note = Fields.text("dossierrules.field.note", NewVersion.NOTE_MAX);
    private final Span problem = new Span();
    private final FieldMarks marks = new FieldMarks();

    RuleDialog(DossierRuleService rules, String title, Runnable whenDone) {
        this.rules = rules;
        this.last = rules.last();
        this.whenDone = whenDone;
        setHeaderTitle(title);
        setWidth("48rem");
        var today = LocalDate.now(Formats.ZONE);
        from.setMin(last.from().isAfter(today) ? last.from() : today);
        from.setRequiredIndicatorVisible(true);
        number.setRequiredIndicatorVisible(true);
        date.setRequiredIndicatorVisible(true);
        note.setRequiredIndicatorVisible(true);
        note.setMinRows(2);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        marks.at(Field.FROM, from)
                .at(Field.DOCUMENT_NUMBER, number)
                .at(Field.DOCUMENT_DATE, date)
                .at(Field.NOTE, note);
        var save = new Button(Texts.of("dossierrules.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(problem, new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    /** Everything the new version is to say. */
    abstract RuleContent typed();

    /** The fields that every version asks for, below what changes. */
    final FormLayout versionFields() {
        var fields = new FormLayout(from, number, date);
        fields.add(note, 2);
        return fields;
    }

    private void save() {
        marks.clear();
        problem.setText("");
        var version = new NewVersion(
                Optional.ofNullable(from.getValue()),
                number.getValue(),
                Optional.ofNullable(date.getValue()),
                note.getValue());
        switch (rules.add(last.number(), version, typed())) {
            case RuleSaving.Saved _ -> {
                Notices.done("dossierrules.saved");
                close();
                whenDone.run();
            }
            case RuleSaving.Invalid(var flaws) -> show(flaws);
            case RuleSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    private void show(List<RuleFlaw> flaws) {
        for (var flaw : flaws) {
            var words = Texts.of(flaw.problem().textKey());
            switch (flaw.field()) {
                case FROM, DOCUMENT_NUMBER, DOCUMENT_DATE, NOTE -> marks.mark(flaw.field(), words);
                case PAPERS, REASONS, TERMS -> problem.setText(words);
            }
        }
    }
}
