package vn.gov.cantho.check.resolver.render;

import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;

/** The address to share: of the lot, for a shared stamp would look like a copied one. */
final class LotAddress {

    private LotAddress() {}

    /** The path of the page of a lot; empty where no lot is known. */
    static Optional<String> path(Identity identity) {
        return identity.product().flatMap(product -> identity.lot().flatMap(lot -> path(product, lot)));
    }

    private static Optional<String> path(Product product, ProductionLot lot) {
        var number = PathText.encode(lot.number());
        return product.facts()
                .gtin()
                .map(gtin -> "/01/" + PathText.encode(gtin) + "/10/" + number)
                .or(() -> product.facts().localCode().map(code -> "/l/" + PathText.encode(code) + "/" + number));
    }
}
