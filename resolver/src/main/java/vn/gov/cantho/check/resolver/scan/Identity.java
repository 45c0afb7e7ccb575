package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;

/**
 * Everything that changes slowly about a key: who, what, which lot, which stamps. Whether it may be trusted now is
 * not in here.
 *
 * @param product absent for a code lot that is not bound to a production lot, and for an establishment by itself
 * @param lot absent for a code lot that is not bound to a production lot, and for a product by itself
 * @param codeLot there for a stamp only
 * @param place there for the page of a place only
 */
public record Identity(
        Establishment establishment,
        Optional<Product> product,
        Optional<ProductionLot> lot,
        Optional<CodeLot> codeLot,
        Optional<Place> place) {

    /** An identity that is not about a place. */
    public Identity(
            Establishment establishment,
            Optional<Product> product,
            Optional<ProductionLot> lot,
            Optional<CodeLot> codeLot) {
        this(establishment, product, lot, codeLot, Optional.empty());
    }

    public Identity {
        if (lot.isPresent() && product.isEmpty()) {
            throw new IllegalArgumentException("a lot is of a product");
        }
    }

    /** The same without any paper: what is left to say of what a decision withholds. */
    public Identity withoutDocuments() {
        return new Identity(
                establishment.withoutDocuments(),
                product.map(Product::withoutDocuments),
                lot.map(ProductionLot::withoutDocuments),
                codeLot,
                place);
    }

    /** The same about a place of the establishment. */
    public Identity with(Place known) {
        return new Identity(establishment, product, lot, codeLot, Optional.of(known));
    }
}
