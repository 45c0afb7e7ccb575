package vn.gov.cantho.check.resolver.scan;

/** The answer to a scan in one word, as programs read it in JSON and in {@code X-Verdict}. */
public enum Verdict {
    /** Genuine, in use, nothing stands against it, known to be so within the last second. */
    VALID,
    /** Genuine, but it cannot be told right now whether all is well. */
    UNCONFIRMED,
    /** Under suspicion of being copied. */
    SUSPECT,
    /** Not put to use yet. */
    NOT_ACTIVATED,
    /** Not to be sold or used until an agency has looked into it. */
    SUSPENDED,
    /** To be brought back. */
    RECALLED,
    /** Struck off for good. */
    CANCELLED,
    /** Past the last day it may be used. */
    EXPIRED,
    /** Of an establishment that is closed by decision. */
    LOCKED,
    /** Content that no agency has approved yet. */
    UNPUBLISHED,
    /** No code of ours. */
    UNKNOWN;

    /** Whether a page under this verdict may say nothing about product, lot and journey. */
    public boolean withholdsData() {
        return switch (this) {
            case NOT_ACTIVATED, CANCELLED, LOCKED, UNPUBLISHED, UNKNOWN -> true;
            case VALID, UNCONFIRMED, SUSPECT, SUSPENDED, RECALLED, EXPIRED -> false;
        };
    }
}
