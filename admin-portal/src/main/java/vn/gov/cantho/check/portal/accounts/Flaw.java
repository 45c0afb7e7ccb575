package vn.gov.cantho.check.portal.accounts;

/** What keeps a form of this feature from being saved, at which field. */
public record Flaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        CODE,
        NAME,
        NAME_EN,
        TYPE,
        PARENT,
        COMMUNE,
        KIND,
        TAX_CODE,
        GS1_PREFIX,
        GLN,
        ADDRESS,
        FORMER_ADDRESS,
        PHONE,
        EMAIL,
        INTRODUCTION,
        UNIT,
        USERNAME,
        DISPLAY_NAME,
        ROLES,
        PASSWORD
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        UNIT_CODE_FORM,
        UNIT_CODE_TAKEN,
        NAME_LENGTH,
        TYPE_CLOSED,
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
        EMAIL_FORM,
        TEXT_TOO_LONG,
        UNIT_MISSING,
        USERNAME_FORM,
        USERNAME_TAKEN,
        ROLES_MISSING,
        OWN_ADMINISTRATION,
        OWN_PASSWORD,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_COMMON,
        PASSWORD_LIKE_NAME,
        PASSWORD_SAME;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "accounts.problem." + name();
        }
    }
}
