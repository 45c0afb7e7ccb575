package vn.gov.cantho.check.portal.articles;

/** Whether a legal text holds. */
public enum LawState {
    NOT_YET,
    IN_FORCE,
    EXPIRED,
    REPLACED
}
