package vn.gov.cantho.check.portal.unitchanges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.unitchanges.AccountsGo;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Field;
import vn.gov.cantho.check.portal.unitchanges.ChangeKind;
import vn.gov.cantho.check.portal.unitchanges.ChangePlanning;
import vn.gov.cantho.check.portal.unitchanges.ChangePreview;
import vn.gov.cantho.check.portal.unitchanges.Decision;
import vn.gov.cantho.check.portal.unitchanges.NewUnitChange;
import vn.gov.cantho.check.portal.unitchanges.UnitChangeService;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitName;
import vn.gov.cantho.check.portal.units.UnitService;

/** Asks for a change of units and the decision it follows from, shows what it will move, and plans it. */
final class ChangeDialog extends Dialog {

    private final transient UnitChangeService changes;
    private final transient ChangeKind kind;
    private final transient Unit unit;
    private final transient Runnable whenDone;
    private final transient SuccessorFields successors;
    private final TextField name = Fields.line("units.field.name", UnitName.LENGTH_MAX);
    private final TextField nameEn = Fields.line("units.field.nameEn", UnitName.LENGTH_MAX);
    private final RadioButtonGroup<AccountsGo> accounts =
            new RadioButtonGroup<>(Texts.of("unitchanges.field.accounts"));
    private final DatePicker on = Fields.date("unitchanges.field.on");
    private final TextField number = Fields.line("unitchanges.field.number", Decision.NUMBER_MAX);
    private final DatePicker date = Fields.date("unitchanges.field.date");
    private final TextField issuer = Fields.line("unitchanges.field.issuer", Decision.ISSUER_MAX);
    private final FieldMarks marks = new FieldMarks();

    ChangeDialog(UnitChangeService changes, UnitService units, ChangeKind kind, Unit unit, Runnable whenDone) {
        this.changes = changes;
        this.kind = kind;
        this.unit = unit;
        this.whenDone = whenDone;
        this.successors = new SuccessorFields(changes, units, kind, unit);
        setHeaderTitle(Texts.name("unitchanges.do", kind) + " · " + unit.name());
        setWidth("40rem");
        accounts.setItems(AccountsGo.values());
        accounts.setItemLabelGenerator(go -> Texts.name("unitchanges.accounts", go));
        name.setValue(unit.name());
        nameEn.setValue(unit.nameEn().orElse(""));
        mark();
        add(new Paragraph(Texts.name("unitchanges.explain", kind)), form());
        var next = new Button(Texts.of("unitchanges.preview"), _ -> preview());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), next);
    }

    private void mark() {
        on.setHelperText(Texts.of("unitchanges.help.on"));
        marks.at(Field.NAME, name)
                .at(Field.NAME_EN, nameEn)
                .at(Field.ACCOUNTS, accounts)
                .at(Field.EFFECTIVE_ON, on)
                .at(Field.DOCUMENT_NUMBER, number)
                .at(Field.DOCUMENT_DATE, date)
                .at(Field.ISSUER, issuer);
        successors.mark(marks);
    }

    private FormLayout form() {
        var form = new FormLayout();
        if (kind == ChangeKind.RENAME) {
            form.add(name, nameEn);
        } else {
            form.add(successors.layout());
            form.setColspan(successors.layout(), 2);
            form.add(accounts);
            form.setColspan(accounts, 2);
        }
        form.add(on, number, date, issuer);
        return form;
    }

    private NewUnitChange typed() {
        var renames = kind == ChangeKind.RENAME;
        return new NewUnitChange(
                kind,
                renames ? List.of(unit.id()) : successors.units(),
                renames ? List.of() : successors.successors(),
                renames ? Map.of() : successors.parts(),
                renames ? name.getValue() : "",
                renames ? nameEn.getValue() : "",
                renames ? Optional.empty() : Optional.ofNullable(accounts.getValue()),
                Optional.ofNullable(on.getValue()),
                number.getValue(),
                Optional.ofNullable(date.getValue()),
                issuer.getValue());
    }

    private void preview() {
        var change = typed();
        var flaws = changes.flaws(change);
        show(flaws);
        if (flaws.isEmpty()) {
            var shares = kind == ChangeKind.RENAME
                    ? Optional.<ChangePreview>empty()
                    : Optional.of(changes.preview(change.unitIds()));
            new PreviewDialog(change, shares, () -> plan(change)).open();
        }
    }

    private void plan(NewUnitChange change) {
        switch (changes.plan(change)) {
            case ChangePlanning.Done _ -> done("unitchanges.done", "");
            case ChangePlanning.Planned planned -> done("unitchanges.planned", Formats.date(planned.on()));
            case ChangePlanning.Invalid invalid -> show(invalid.flaws());
        }
    }

    private void done(String key, String day) {
        Notices.done(key, day);
        close();
        whenDone.run();
    }

    private void show(List<ChangeFlaw> flaws) {
        marks.clear();
        flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.problem().textKey())));
    }
}
