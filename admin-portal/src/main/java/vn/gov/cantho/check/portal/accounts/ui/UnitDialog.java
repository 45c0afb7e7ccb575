package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.accounts.EstablishmentRules;
import vn.gov.cantho.check.portal.accounts.Flaw.Field;
import vn.gov.cantho.check.portal.accounts.NewAgency;
import vn.gov.cantho.check.portal.accounts.UnitChoice;
import vn.gov.cantho.check.portal.accounts.UnitSaving;
import vn.gov.cantho.check.portal.accounts.UnitService;
import vn.gov.cantho.check.portal.accounts.UnitType;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Makes a unit of the administration. */
final class UnitDialog extends Dialog {

    private static final int CODE_MAX = 40;

    private final UnitService units;
    private final Runnable whenDone;
    private final TextField name = Fields.line("units.field.name", EstablishmentRules.NAME_MAX);
    private final TextField nameEn = Fields.line("units.field.nameEn", EstablishmentRules.NAME_MAX);
    private final TextField code = Fields.line("units.field.code", CODE_MAX);
    private final ComboBox<UnitType> type = new ComboBox<>(Texts.of("units.field.type"));
    private final ComboBox<UnitChoice> parent;
    private final TextArea predecessors = Fields.text("units.field.predecessors", 2000);
    private final Flaws flaws = new Flaws();

    UnitDialog(UnitService units, Runnable whenDone) {
        this.units = units;
        this.whenDone = whenDone;
        parent = UnitBox.of("units.field.parent", units::agencyChoices);
        setHeaderTitle(Texts.of("units.new"));
        type.setItems(units.agencyTypes());
        type.setItemLabelGenerator(
                choice -> Texts.language().equals(Locale.of("en")) ? choice.nameEn() : choice.nameVi());
        code.setHelperText(Texts.of("units.help.code"));
        predecessors.setHelperText(Texts.of("units.help.predecessors"));
        flaws.at(Field.NAME, name)
                .at(Field.NAME_EN, nameEn)
                .at(Field.CODE, code)
                .at(Field.TYPE, type)
                .at(Field.PARENT, parent);
        add(new FormLayout(name, nameEn, code, type, parent, predecessors));
        var save = new Button(Texts.of("units.create"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void save() {
        var agency = new NewAgency(
                code.getValue(),
                Optional.ofNullable(type.getValue()).map(UnitType::code).orElse(""),
                name.getValue(),
                nameEn.getValue(),
                Optional.ofNullable(parent.getValue()).map(UnitChoice::id).orElse(0L),
                predecessors
                        .getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        switch (units.createAgency(agency)) {
            case UnitSaving.Saved _ -> {
                Notices.done("units.created", agency.name());
                close();
                whenDone.run();
            }
            case UnitSaving.Invalid invalid -> flaws.show(invalid.flaws());
            case UnitSaving.Overtaken _ -> Notices.refused("accounts.overtaken");
        }
    }
}
