package vn.gov.cantho.check.portal.establishments;

/** What an establishment is before the law. A household is a person: less of it is shown to the public. */
public enum EstablishmentKind {
    ENTERPRISE,
    COOPERATIVE,
    HOUSEHOLD,
    ORGANISATION
}
