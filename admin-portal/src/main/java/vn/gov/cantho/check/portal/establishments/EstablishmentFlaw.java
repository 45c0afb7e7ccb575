package vn.gov.cantho.check.portal.establishments;

/** What keeps an establishment from being saved, at which field. */
public record EstablishmentFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        NAME,
        NAME_EN,
        KIND,
        TAX_CODE,
        GS1_PREFIX,
        GLN,
        ADDRESS,
        FORMER_ADDRESS,
        PHONE,
        EMAIL,
        INTRODUCTION,
        PARENT,
        COMMUNE
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        NAME_LENGTH,
        TEXT_TOO_LONG,
        PARENT_MISSING,
        COMMUNE_MISSING,
        KIND_MISSING,
        TAX_CODE_FORM,
        TAX_CODE_MISSING,
        GS1_PREFIX_FORM,
        GLN_FORM,
        GLN_CHECK_DIGIT,
        ADDRESS_LENGTH,
        PHONE_FORM,
        EMAIL_FORM;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "establishments.problem." + name();
        }
    }
}
