package vn.gov.cantho.check.portal.unitchanges;

/** What keeps a change of units from being planned, at which field. */
public record ChangeFlaw(Field field, Problem problem) {

    /** The fields a flaw can sit at. */
    public enum Field {
        UNITS,
        SUCCESSORS,
        PARTS,
        NAME,
        NAME_EN,
        ACCOUNTS,
        EFFECTIVE_ON,
        DOCUMENT_NUMBER,
        DOCUMENT_DATE,
        ISSUER
    }

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        UNITS_MISSING,
        UNITS_TOO_MANY,
        UNIT_HAS_NO_END,
        UNIT_NOT_OPEN,
        CHANGE_PLANNED,
        SUCCESSOR_MISSING,
        SUCCESSORS_TOO_FEW,
        SUCCESSOR_NOT_OPEN,
        SUCCESSOR_ENDS_TOO,
        SUCCESSOR_BELOW,
        SUCCESSOR_NO_COMMUNE,
        PART_ELSEWHERE,
        NAME_LENGTH,
        TEXT_TOO_LONG,
        ACCOUNTS_MISSING,
        DAY_MISSING,
        DAY_TOO_EARLY,
        NUMBER_LENGTH,
        DATE_MISSING,
        DATE_IN_THE_FUTURE,
        ISSUER_LENGTH;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "unitchanges.problem." + name();
        }
    }
}
