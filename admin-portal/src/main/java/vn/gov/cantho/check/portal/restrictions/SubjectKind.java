package vn.gov.cantho.check.portal.restrictions;

/** What a restriction may be put on, from the narrowest to the widest. */
public enum SubjectKind {
    PRODUCTION_LOT,
    PRODUCT,
    ESTABLISHMENT
}
