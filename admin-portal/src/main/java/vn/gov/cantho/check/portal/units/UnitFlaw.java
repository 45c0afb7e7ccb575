package vn.gov.cantho.check.portal.units;

/** What keeps a unit from being saved, at which field. */
public record UnitFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        CODE,
        NAME,
        NAME_EN,
        TYPE,
        PARENT,
        REQUEST_NUMBER,
        REQUEST_DATE,
        REQUEST_ISSUER,
        REQUEST_SCAN
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        UNIT_CODE_FORM,
        UNIT_CODE_TAKEN,
        NAME_LENGTH,
        TEXT_TOO_LONG,
        TYPE_CLOSED,
        PARENT_MISSING,
        NAME_TAKEN,
        REQUEST_MISSING,
        REQUEST_DATE,
        REQUEST_ISSUER,
        REQUEST_SCAN;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "units.problem." + name();
        }
    }
}
