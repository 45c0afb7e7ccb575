package vn.gov.cantho.check.portal.units.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.NewAgency;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitFlaw;
import vn.gov.cantho.check.portal.units.UnitFlaw.Field;
import vn.gov.cantho.check.portal.units.UnitName;
import vn.gov.cantho.check.portal.units.UnitSaving;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitType;

/** Makes a unit of the administration. */
final class UnitDialog extends Dialog {

    private static final int CODE_MAX = 40;

    private final UnitService units;
    private final Runnable whenDone;
    private final TextField name = Fields.line("units.field.name", UnitName.LENGTH_MAX);
    private final TextField nameEn = Fields.line("units.field.nameEn", UnitName.LENGTH_MAX);
    private final TextField code = Fields.line("units.field.code", CODE_MAX);
    private final ComboBox<UnitType> type = new ComboBox<>(Texts.of("units.field.type"));
    private final ComboBox<UnitChoice> parent;
    private final TextArea predecessors = Fields.text("units.field.predecessors", 2000);
    private final RequestFields request;
    private final FieldMarks marks = new FieldMarks();

    UnitDialog(UnitService units, MediaService media, Runnable whenDone) {
        this.units = units;
        this.whenDone = whenDone;
        parent = ChoiceBox.of("units.field.parent", units::agencyChoices, UnitChoice::name);
        request = new RequestFields(media);
        request.setVisible(false);
        type.addValueChangeListener(change -> request.setVisible(isAskedFor()));
        setHeaderTitle(Texts.of("units.new"));
        type.setItems(units.agencyTypes());
        type.setItemLabelGenerator(
                choice -> Texts.language().equals(Locale.of("en")) ? choice.nameEn() : choice.nameVi());
        code.setHelperText(Texts.of("units.help.code"));
        predecessors.setHelperText(Texts.of("units.help.predecessors"));
        marks.at(Field.NAME, name)
                .at(Field.NAME_EN, nameEn)
                .at(Field.CODE, code)
                .at(Field.TYPE, type)
                .at(Field.PARENT, parent);
        request.mark(marks);
        add(new FormLayout(name, nameEn, code, type, parent, predecessors), request);
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
                        .toList(),
                isAskedFor() ? Optional.of(request.value()) : Optional.empty());
        switch (units.createAgency(agency)) {
            case UnitSaving.Saved _ -> {
                Notices.done("units.created", agency.name());
                close();
                whenDone.run();
            }
            case UnitSaving.Invalid invalid -> show(invalid.flaws());
            case UnitSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    private boolean isAskedFor() {
        return type.getOptionalValue()
                .filter(chosen -> chosen.code().equals("SUB_DEPARTMENT"))
                .isPresent();
    }

    private void show(List<UnitFlaw> flaws) {
        marks.clear();
        request.showProblem("");
        for (var flaw : flaws) {
            var words = Texts.of(flaw.problem().textKey());
            if (flaw.field() == Field.REQUEST_SCAN) {
                request.showProblem(words);
            } else {
                marks.mark(flaw.field(), words);
            }
        }
    }
}
