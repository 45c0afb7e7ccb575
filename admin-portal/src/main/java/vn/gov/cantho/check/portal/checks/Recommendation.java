package vn.gov.cantho.check.portal.checks;

/** What a commune advises. */
public enum Recommendation {
    FOR,
    AGAINST
}
