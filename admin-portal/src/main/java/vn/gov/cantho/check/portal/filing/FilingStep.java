package vn.gov.cantho.check.portal.filing;

import java.util.List;
import java.util.Locale;
import vn.gov.cantho.check.portal.dossierforms.FormField;

/** The steps of the form, in their order. */
enum FilingStep {
    ESTABLISHMENT(
            FormField.NAME,
            FormField.NAME_EN,
            FormField.KIND,
            FormField.TAX_CODE,
            FormField.REGISTRATION_NUMBER,
            FormField.REGISTERED_ON,
            FormField.REGISTERED_AT,
            FormField.REPRESENTATIVE,
            FormField.REPRESENTATIVE_TITLE,
            FormField.PHONE,
            FormField.EMAIL,
            FormField.ADDRESS,
            FormField.COMMUNE,
            FormField.BRANCH,
            FormField.GS1_PREFIX,
            FormField.CONTACT_PERSON,
            FormField.CONTACT_PHONE),
    PRODUCTS(FormField.PRODUCTS, FormField.PLACES, FormField.STAMPS_WISHED),
    PAPERS,
    CHECK(FormField.DECLARED_BY);

    // Made by List.of, which cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<FormField> fields;

    FilingStep(FormField... fields) {
        this.fields = List.of(fields);
    }

    List<FormField> fields() {
        return fields;
    }

    String path() {
        return "/register/" + name().toLowerCase(Locale.ROOT);
    }

    FilingStep next() {
        return switch (this) {
            case ESTABLISHMENT -> PRODUCTS;
            case PRODUCTS -> PAPERS;
            case PAPERS, CHECK -> CHECK;
        };
    }

    static FilingStep of(FormField field) {
        for (var step : values()) {
            if (step.fields.contains(field)) {
                return step;
            }
        }
        return CHECK;
    }
}
