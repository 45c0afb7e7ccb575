package vn.gov.cantho.check.portal.accounts;

/** What keeps an account from being saved, at which field. */
public record AccountFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        UNIT,
        USERNAME,
        DISPLAY_NAME,
        ROLES,
        CONTACT
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        UNIT_MISSING,
        NAME_LENGTH,
        USERNAME_FORM,
        USERNAME_TAKEN,
        ROLES_MISSING,
        CONTACT_FORM,
        PERSON_HAS_ACCOUNT,
        OWN_ADMINISTRATION,
        OWN_LINK,
        LOCKED;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "accounts.problem." + name();
        }
    }
}
