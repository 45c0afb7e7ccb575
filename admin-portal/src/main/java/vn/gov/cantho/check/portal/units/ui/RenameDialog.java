package vn.gov.cantho.check.portal.units.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitFlaw;
import vn.gov.cantho.check.portal.units.UnitFlaw.Field;
import vn.gov.cantho.check.portal.units.UnitName;
import vn.gov.cantho.check.portal.units.UnitSaving;
import vn.gov.cantho.check.portal.units.UnitService;

/** Gives a unit of the administration another name. */
final class RenameDialog extends Dialog {

    private final transient UnitService units;
    private final transient Unit unit;
    private final Runnable whenDone;
    private final TextField name = Fields.line("units.field.name", UnitName.LENGTH_MAX);
    private final TextField nameEn = Fields.line("units.field.nameEn", UnitName.LENGTH_MAX);
    private final FieldMarks marks = new FieldMarks();

    RenameDialog(UnitService units, Unit unit, Runnable whenDone) {
        this.units = units;
        this.unit = unit;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of("units.rename"));
        name.setValue(unit.name());
        name.setHelperText(Texts.of("units.help.rename"));
        nameEn.setValue(unit.nameEn().orElse(""));
        marks.at(Field.NAME, name).at(Field.NAME_EN, nameEn);
        add(new FormLayout(name, nameEn));
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void save() {
        switch (units.rename(unit, name.getValue().strip(), nameEn.getValue().strip())) {
            case UnitSaving.Saved _ -> {
                Notices.done("units.renamed", name.getValue().strip());
                close();
                whenDone.run();
            }
            case UnitSaving.Invalid invalid -> show(invalid.flaws());
            case UnitSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    private void show(List<UnitFlaw> flaws) {
        marks.clear();
        flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.problem().textKey())));
    }
}
