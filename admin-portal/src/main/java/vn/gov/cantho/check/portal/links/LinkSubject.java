package vn.gov.cantho.check.portal.links;

/** What a link is about. */
public record LinkSubject(Kind kind, long id, String name) {

    /** The level of a link. */
    public enum Kind {
        PRODUCT,
        PRODUCTION_LOT,
        ESTABLISHMENT
    }
}
