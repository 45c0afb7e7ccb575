package vn.gov.cantho.check.portal.dossierforms;

/** What keeps a form from being kept or submitted, at the field it is wrong in. */
public record FormFlaw(FormField field, Problem problem) {

    /** What can be wrong with a field. */
    public enum Problem {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        TOO_MANY,
        TAX_CODE_FORM,
        GS1_PREFIX_FORM,
        PHONE_FORM,
        EMAIL_FORM,
        NUMBER_RANGE,
        DAY_TO_COME
    }
}
