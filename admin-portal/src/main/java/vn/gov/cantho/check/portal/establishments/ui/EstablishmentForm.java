package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.establishments.EstablishmentContent;
import vn.gov.cantho.check.portal.establishments.EstablishmentFlaw;
import vn.gov.cantho.check.portal.establishments.EstablishmentFlaw.Field;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.establishments.EstablishmentRules;
import vn.gov.cantho.check.portal.shell.DraftFields;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitName;

/** What is known of an establishment, to be typed. */
final class EstablishmentForm extends FormLayout {

    private static final int SHORT_MAX = 20;

    private final TextField name = Fields.line("establishments.field.name", UnitName.LENGTH_MAX);
    private final TextField nameEn = Fields.line("establishments.field.nameEn", UnitName.LENGTH_MAX);
    private final ComboBox<EstablishmentKind> kind =
            Fields.choice("establishments.field.kind", "establishments.kind", EstablishmentKind.class);
    private final TextField taxCode = Fields.line("establishments.field.taxCode", SHORT_MAX);
    private final TextField gs1Prefix = Fields.line("establishments.field.gs1Prefix", SHORT_MAX);
    private final TextField gln = Fields.line("establishments.field.gln", SHORT_MAX);
    private final TextField address = Fields.line("establishments.field.address", EstablishmentRules.ADDRESS_MAX);
    private final TextField formerAddress =
            Fields.line("establishments.field.formerAddress", EstablishmentRules.ADDRESS_MAX);
    private final TextField phone = Fields.line("establishments.field.phone", SHORT_MAX);
    private final TextField email = Fields.line("establishments.field.email", EstablishmentRules.EMAIL_MAX);
    private final TextArea introductionVi =
            Fields.text("establishments.field.introductionVi", EstablishmentRules.INTRODUCTION_MAX);
    private final TextArea introductionEn =
            Fields.text("establishments.field.introductionEn", EstablishmentRules.INTRODUCTION_MAX);
    private final FieldMarks marks = new FieldMarks();

    EstablishmentForm() {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("640px", 2));
        name.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        address.setRequiredIndicatorVisible(true);
        taxCode.setHelperText(Texts.of("establishments.help.taxCode"));
        gs1Prefix.setHelperText(Texts.of("establishments.help.gs1Prefix"));
        gln.setHelperText(Texts.of("establishments.help.gln"));
        add(name, nameEn, kind, taxCode, gs1Prefix, gln, phone, email);
        for (var wide : List.of(address, formerAddress)) {
            add(wide, 2);
        }
        for (var wide : List.of(introductionVi, introductionEn)) {
            add(wide, 2);
        }
        placeMarks();
    }

    void show(EstablishmentContent content) {
        name.setValue(content.name());
        nameEn.setValue(content.nameEn());
        kind.setValue(content.kind().orElse(null));
        taxCode.setValue(content.taxCode());
        gs1Prefix.setValue(content.gs1Prefix());
        gln.setValue(content.gln());
        address.setValue(content.address());
        formerAddress.setValue(content.formerAddress());
        phone.setValue(content.phone());
        email.setValue(content.email());
        introductionVi.setValue(content.introductionVi());
        introductionEn.setValue(content.introductionEn());
    }

    EstablishmentContent typed() {
        return new EstablishmentContent(
                name.getValue(),
                nameEn.getValue(),
                Optional.ofNullable(kind.getValue()),
                taxCode.getValue(),
                gs1Prefix.getValue(),
                gln.getValue(),
                address.getValue(),
                formerAddress.getValue(),
                phone.getValue(),
                email.getValue(),
                introductionVi.getValue(),
                introductionEn.getValue());
    }

    void show(List<EstablishmentFlaw> found) {
        marks.clear();
        found.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.problem().textKey())));
    }

    /** What is kept while it is typed. */
    DraftFields draft() {
        return new DraftFields()
                .with("name", name)
                .with("nameEn", nameEn)
                .with("kind", kind, EstablishmentKind.class)
                .with("taxCode", taxCode)
                .with("gs1Prefix", gs1Prefix)
                .with("gln", gln)
                .with("address", address)
                .with("formerAddress", formerAddress)
                .with("phone", phone)
                .with("email", email)
                .with("introductionVi", introductionVi)
                .with("introductionEn", introductionEn);
    }

    FieldMarks marks() {
        return marks;
    }

    void readOnly() {
        getChildren()
                .filter(HasValue.class::isInstance)
                .map(HasValue.class::cast)
                .forEach(field -> field.setReadOnly(true));
    }

    private void placeMarks() {
        marks.at(Field.NAME, name)
                .at(Field.NAME_EN, nameEn)
                .at(Field.KIND, kind)
                .at(Field.TAX_CODE, taxCode)
                .at(Field.GS1_PREFIX, gs1Prefix)
                .at(Field.GLN, gln)
                .at(Field.ADDRESS, address)
                .at(Field.FORMER_ADDRESS, formerAddress)
                .at(Field.PHONE, phone)
                .at(Field.EMAIL, email)
                .at(Field.INTRODUCTION, introductionVi);
    }
}
