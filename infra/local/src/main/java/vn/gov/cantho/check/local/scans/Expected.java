package vn.gov.cantho.check.local.scans;

/** The verdicts that a stamp shows without any fault; all of the resolver's but {@code UNCONFIRMED}. */
public enum Expected {
    VALID,
    SUSPECT,
    NOT_ACTIVATED,
    SUSPENDED,
    RECALLED,
    CANCELLED,
    EXPIRED,
    LOCKED,
    UNPUBLISHED,
    UNKNOWN
}
