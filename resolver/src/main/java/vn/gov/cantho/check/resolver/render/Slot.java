package vn.gov.cantho.check.resolver.render;

/**
 * What changes on the page of a stamp from one scan to the next, while nothing new is known of the thing itself; and on the
 * page that somebody gets instead who guesses.
 */
public enum Slot {
    /** The code in groups, as people read it. */
    CODE_IN_GROUPS,
    /** The code as it stands in addresses and data. */
    CODE,
    /** The time that the verdict speaks of, as people read it. */
    AS_OF,
    /** The same time in data (ISO 8601). */
    AS_OF_DATA,
    /** How often the stamp was scanned, as a sentence. */
    SCANS,
    /** What makes the next try of somebody be answered who has asked for too many codes that do not exist. */
    TICKET
}
