package vn.gov.cantho.check.resolver.catalogue;

import java.util.Optional;

/**
 * The page of a product or a lot, as a search engine is told of it.
 *
 * @param code the GTIN or the local code
 * @param gtin whether the code is a GTIN
 * @param lot the lot and its number; absent for the page of a product
 */
public record Address(long establishment, long product, String code, boolean gtin, Optional<Lot> lot) {

    /** A lot. */
    public record Lot(long id, String number) {}
}
