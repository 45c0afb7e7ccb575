package vn.gov.cantho.check.resolver.catalogue;

import java.util.Optional;

/** A page, as a search engine is told of it. */
public sealed interface Address {

    /**
     * The page of a product or a lot.
     *
     * @param code the GTIN or the local code
     * @param gtin whether the code is a GTIN
     * @param lot the lot and its number; absent for the page of a product
     */
    record OfProduct(long establishment, long product, String code, boolean gtin, Optional<Lot> lot)
            implements Address {}

    /**
     * The page of an article.
     *
     * @param path as it is linked to
     */
    record OfArticle(String path) implements Address {}

    /** A lot. */
    record Lot(long id, String number) {}
}
