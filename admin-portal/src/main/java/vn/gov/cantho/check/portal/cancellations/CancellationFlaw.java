package vn.gov.cantho.check.portal.cancellations;

/** Why something cannot be proposed so. */
public enum CancellationFlaw {
    /** There is no such ground, or it is not the acting agency's to judge. */
    GROUND,
    REASON_LENGTH,
    /** The establishment has no such file. */
    EVIDENCE_UNKNOWN
}
