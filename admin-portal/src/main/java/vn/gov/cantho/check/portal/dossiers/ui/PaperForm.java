package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormRules;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** The registration form and the information form (Phụ lục 1, 2), to be typed. */
final class PaperForm extends FormLayout {

    private static final int SHORT_MAX = 20;

    private final FieldMarks marks = new FieldMarks();
    private final TextField name = line(FormField.NAME, FormRules.NAME_MAX);
    private final TextField nameEn = line(FormField.NAME_EN, FormRules.NAME_MAX);
    private final ComboBox<EstablishmentKind> kind =
            Fields.choice("dossiers.field.KIND", "establishments.kind", EstablishmentKind.class);
    private final TextField taxCode = line(FormField.TAX_CODE, SHORT_MAX);
    private final TextField gs1Prefix = line(FormField.GS1_PREFIX, SHORT_MAX);
    private final TextField registrationNumber = line(FormField.REGISTRATION_NUMBER, FormRules.REGISTRATION_NUMBER_MAX);
    private final DatePicker registeredOn = Fields.date("dossiers.field.REGISTERED_ON");
    private final TextField registeredAt = line(FormField.REGISTERED_AT, FormRules.ISSUER_MAX);
    private final TextField representative = line(FormField.REPRESENTATIVE, FormRules.PERSON_MAX);
    private final TextField representativeTitle = line(FormField.REPRESENTATIVE_TITLE, FormRules.PERSON_MAX);
    private final TextField phone = line(FormField.PHONE, SHORT_MAX);
    private final TextField email = line(FormField.EMAIL, FormRules.EMAIL_MAX);
    private final TextField address = line(FormField.ADDRESS, FormRules.ADDRESS_MAX);
    private final ComboBox<UnitChoice> commune = new ComboBox<>(Texts.of("dossiers.field.COMMUNE"));
    private final TextField branch = line(FormField.BRANCH, FormRules.ADDRESS_MAX);
    private final TextField contactPerson = line(FormField.CONTACT_PERSON, FormRules.PERSON_MAX);
    private final TextField contactPhone = line(FormField.CONTACT_PHONE, SHORT_MAX);
    private final IntegerField stampsWished = new IntegerField(Texts.of("dossiers.field.STAMPS_WISHED"));
    private final TextField declaredBy = line(FormField.DECLARED_BY, FormRules.PERSON_MAX);
    private final WishRows wishes = new WishRows();

    PaperForm(UnitService units) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("640px", 2));
        commune.setItems(query -> units.choices("COMMUNE", query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        commune.setItemLabelGenerator(UnitChoice::name);
        commune.setWidthFull();
        declaredBy.setHelperText(Texts.of("dossiers.declared.help"));
        taxCode.setHelperText(Texts.of("establishments.help.taxCode"));
        for (var required : List.<HasValue<?, ?>>of(name, kind, representative, phone, address, commune, declaredBy)) {
            required.setRequiredIndicatorVisible(true);
        }
        add(name, nameEn, kind, taxCode, registrationNumber, registeredOn, registeredAt, gs1Prefix);
        add(representative, representativeTitle, phone, email);
        add(address, 2);
        add(commune, branch, contactPerson, contactPhone, stampsWished, declaredBy);
        add(wishes, 2);
        marks.at(FormField.KIND.name(), kind)
                .at(FormField.REGISTERED_ON.name(), registeredOn)
                .at(FormField.COMMUNE.name(), commune)
                .at(FormField.STAMPS_WISHED.name(), stampsWished);
        wishes.markAt(marks);
    }

    /** Where flaws are shown. */
    FieldMarks flaws() {
        return marks;
    }

    void show(FormContent content) {
        name.setValue(content.identity().name());
        nameEn.setValue(content.identity().nameEn());
        kind.setValue(content.identity().kind().orElse(null));
        taxCode.setValue(content.identity().taxCode());
        gs1Prefix.setValue(content.identity().gs1Prefix());
        registrationNumber.setValue(content.registration().number());
        registeredOn.setValue(content.registration().issuedOn().orElse(null));
        registeredAt.setValue(content.registration().issuedAt());
        representative.setValue(content.people().representative());
        representativeTitle.setValue(content.people().representativeTitle());
        contactPerson.setValue(content.people().contactPerson());
        contactPhone.setValue(content.people().contactPhone());
        phone.setValue(content.whereabouts().phone());
        email.setValue(content.whereabouts().email());
        address.setValue(content.whereabouts().address());
        commune.setValue(content.whereabouts()
                .commune()
                .map(known -> new UnitChoice(known.id(), "", known.name()))
                .orElse(null));
        branch.setValue(content.whereabouts().branch());
        stampsWished.setValue(content.wishes().stampsWished().orElse(null));
        declaredBy.setValue(content.declaredBy());
        wishes.show(content.wishes());
    }

    FormContent typed() {
        return new FormContent(
                new FormContent.Identity(
                        name.getValue(),
                        nameEn.getValue(),
                        kind.getOptionalValue(),
                        taxCode.getValue(),
                        gs1Prefix.getValue()),
                new FormContent.Registration(
                        registrationNumber.getValue(), registeredOn.getOptionalValue(), registeredAt.getValue()),
                new FormContent.People(
                        representative.getValue(),
                        representativeTitle.getValue(),
                        contactPerson.getValue(),
                        contactPhone.getValue()),
                new FormContent.Whereabouts(
                        phone.getValue(), email.getValue(), address.getValue(), chosenCommune(), branch.getValue()),
                wishes.typed(stampsWished.getOptionalValue()),
                declaredBy.getValue());
    }

    private Optional<FormContent.Commune> chosenCommune() {
        return commune.getOptionalValue().map(chosen -> new FormContent.Commune(chosen.id(), chosen.name()));
    }

    private TextField line(FormField field, int lengthMax) {
        var line = Fields.line("dossiers.field." + field, lengthMax);
        marks.at(field.name(), line);
        return line;
    }
}
