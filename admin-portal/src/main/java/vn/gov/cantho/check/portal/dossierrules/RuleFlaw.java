package vn.gov.cantho.check.portal.dossierrules;

/** What keeps a version from being made, at which field. */
public record RuleFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        FROM,
        DOCUMENT_NUMBER,
        DOCUMENT_DATE,
        NOTE,
        PAPERS,
        REASONS,
        TERMS
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        FROM_IN_THE_PAST,
        BEFORE_THE_LAST,
        NUMBER_LENGTH,
        DATE_MISSING,
        DATE_IN_THE_FUTURE,
        NOTE_LENGTH,
        NOTHING_NEEDED,
        REASON_LENGTH,
        REASONS_MISSING,
        TOO_MANY_REASONS,
        DAYS;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "dossierrules.problem." + name();
        }
    }
}
