package vn.gov.cantho.check.portal.functions;

/** What keeps a change of what a unit type may do from being saved, at which field. */
public record BindingFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        VERBS,
        CLAUSE,
        FROM,
        DOCUMENT_NUMBER,
        DOCUMENT_DATE
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        NOTHING_CHANGES,
        CITY_KEEPS_ACCOUNTS,
        CLAUSE_LENGTH,
        FROM_IN_THE_PAST,
        FROM_NOT_AFTER_BEGIN,
        NUMBER_LENGTH,
        DOCUMENT_DATE_MISSING,
        DOCUMENT_DATE_IN_THE_FUTURE;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "functions.problem." + name();
        }
    }
}
