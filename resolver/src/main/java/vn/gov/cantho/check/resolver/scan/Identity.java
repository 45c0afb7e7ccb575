package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;

/**
 * Everything that changes slowly about a key: who, what, which lot, which stamps. Whether it may be trusted now is
 * not in here.
 *
 * @param product absent for a code lot that is not bound to a production lot
 * @param lot absent for a code lot that is not bound to a production lot
 * @param codeLot absent for a lot page
 */
public record Identity(
        Establishment establishment,
        Optional<Product> product,
        Optional<ProductionLot> lot,
        Optional<CodeLot> codeLot) {

    public Identity {
        if (product.isPresent() != lot.isPresent()) {
            throw new IllegalArgumentException("a lot is of a product and a product is shown with a lot");
        }
    }
}
