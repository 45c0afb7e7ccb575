package vn.gov.cantho.check.resolver.metric;

/** A stage of the way of a scan that is timed on its own. */
public enum Stage {
    /** The cache in the process. */
    LOCAL,
    /** The cache in Redis. */
    SHARED,
    /** The rows in PostgreSQL. */
    STORE,
    /** The pictures and documents. */
    MEDIA,
    /** How often a stamp was scanned. */
    HISTORY,
    /** The lists of what is published, from the rows. */
    SEARCH,
    /** Settling a try with a PIN in PostgreSQL. */
    PIN,
    /** Keeping or finding a problem report in PostgreSQL. */
    REPORT,
    /** Writing a scan to the journal. */
    JOURNAL,
    /** One poll of the feed. */
    POLL,
    /** One batch to PostgreSQL. */
    SHIPPING,
    /** Everything from the request to the end of the response. */
    ANSWER;

    /** How the work of a stage ended. */
    public enum Outcome {
        /** What was asked for is there. */
        FOUND,
        /** It is known not to exist. */
        ABSENT,
        /** This stage does not have it, or only too old a one; the next stage was asked. */
        MISSED,
        /** The work was done, and there was nothing to find. */
        DONE,
        /** The stage could not do its work. */
        FAILED,
        /** There was too much work already. */
        SHED
    }
}
