package vn.gov.cantho.check.portal.products;

/** What became of an attempt to begin a new version. */
public sealed interface Versioning {

    /** A draft with the content of the version before is open. */
    record Opened(int number) implements Versioning {}

    /** A version is open already. */
    record AlreadyOpen(ProductState state) implements Versioning {}
}
