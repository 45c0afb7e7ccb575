package vn.gov.cantho.check.contract.status;

/** What was decided about a subject. */
public enum Change {
    /** A bad status is lifted. */
    CLEARED,
    /** Not to be sold for the time being. */
    SUSPENDED,
    /** To be brought back. */
    RECALLED,
    /** Struck from the register for good. */
    CANCELLED,
    /** Closed by the administration: nothing about it is shown. */
    LOCKED,
    /** Under suspicion of being copied or misused. */
    SUSPECT,
    /** Only the identity of the subject changed: serve nothing below the revision of the event. */
    REVISED,
    /** A bad status that a node kept through a fork of the feed is lifted on purpose. */
    RECONCILED
}
