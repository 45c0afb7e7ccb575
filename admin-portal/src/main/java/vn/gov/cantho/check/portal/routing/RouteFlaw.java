package vn.gov.cantho.check.portal.routing;

/** What keeps a route from being saved, at which field. */
public record RouteFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        COMMUNE,
        AGENCY,
        FROM,
        LAST_DAY,
        DOCUMENT_NUMBER,
        DOCUMENT_DATE
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        COMMUNE_UNKNOWN,
        AGENCY_MISSING,
        FROM_IN_THE_PAST,
        ENDS_BEFORE_BEGIN,
        ALIKE,
        NUMBER_LENGTH,
        DATE_MISSING,
        DATE_IN_THE_FUTURE;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "routing.problem." + name();
        }
    }
}
