package vn.gov.cantho.check.portal.suspicions;

/** What makes a stamp look copied. The table has the same names. */
public enum Sign {
    /** Scanned at places that nobody gets to in the time between. */
    TOO_FAR,
    /** Scanned more often than one thing is. */
    TOO_MANY,
    /** Its PIN was verified again. */
    PIN_AGAIN,
    /** Scanned although it was made void. */
    VOID,
    /** Scanned although it was never put into use. */
    NOT_ACTIVATED,
    /** Scanned, as an active stamp, before the goods were produced. */
    BEFORE_PRODUCTION
}
