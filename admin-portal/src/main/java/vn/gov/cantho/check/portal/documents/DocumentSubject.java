package vn.gov.cantho.check.portal.documents;

/**
 * What a document speaks about.
 *
 * @param version the version of the product the document belongs to; 0 for subjects without versions
 */
public record DocumentSubject(Kind kind, long id, int version) {

    /** The kinds of subjects. */
    public enum Kind {
        ESTABLISHMENT,
        PRODUCT,
        PRODUCTION_LOT
    }

    public DocumentSubject {
        if ((kind == Kind.PRODUCT) != (version >= 1)) {
            throw new IllegalArgumentException("exactly products have versions");
        }
    }

    public static DocumentSubject establishment(long id) {
        return new DocumentSubject(Kind.ESTABLISHMENT, id, 0);
    }

    public static DocumentSubject product(long id, int version) {
        return new DocumentSubject(Kind.PRODUCT, id, version);
    }

    public static DocumentSubject productionLot(long id) {
        return new DocumentSubject(Kind.PRODUCTION_LOT, id, 0);
    }
}
