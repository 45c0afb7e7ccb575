package vn.gov.cantho.check.portal.products;

/** Where one version of a product stands. */
public enum ProductState {
    /** Being written; only the establishment changes it. */
    DRAFT,
    /** Frozen, waiting for a decision. */
    SUBMITTED,
    /** What the public sees. */
    APPROVED,
    /** Refused with reasons; a new version answers them. */
    REFUSED,
    /** Taken back by the establishment before a decision. */
    WITHDRAWN,
    /** Was approved once; a newer version took its place. */
    SUPERSEDED;

    /** Whether the version still stands in the way of a new one. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED;
    }
}
