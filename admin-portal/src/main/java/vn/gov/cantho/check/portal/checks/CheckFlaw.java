package vn.gov.cantho.check.portal.checks;

/** Why a check cannot be kept so. */
public enum CheckFlaw {
    FACTS_LENGTH,
    REASON_LENGTH,
    /** A visit that is yet to come. */
    VISIT_TO_COME,
    /** The establishment has no such file. */
    FILE_UNKNOWN
}
