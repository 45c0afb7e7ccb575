package vn.gov.cantho.check.resolver.catalogue;

import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Texts;

/** One line of a list: a published product, or an establishment that makes one. */
public sealed interface Entry {

    /** Who makes it, or the establishment itself. */
    Maker maker();

    /** The number that the next page of a directory begins behind. */
    long id();

    /**
     * A product.
     *
     * @param gtin 14 digits; absent for a product with a local code
     * @param newestLot the number of the newest published lot of a product with a local code
     */
    record ProductEntry(
            long id,
            long revision,
            Texts name,
            Optional<String> gtin,
            Optional<String> localCode,
            Optional<String> newestLot,
            Maker maker)
            implements Entry {}

    /**
     * An establishment.
     *
     * @param commune where it is
     */
    record EstablishmentEntry(Maker maker, Optional<String> commune) implements Entry {

        @Override
        public long id() {
            return maker.id();
        }
    }
}
