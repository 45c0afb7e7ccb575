package vn.gov.cantho.check.resolver.render;

import java.util.Optional;
import vn.gov.cantho.check.resolver.catalogue.Entry;

/** Where a line of a list leads to. */
final class EntryPath {

    private EntryPath() {}

    static String of(Entry entry) {
        return switch (entry) {
            case Entry.ProductEntry product -> product(product);
            case Entry.EstablishmentEntry(var maker, var _) -> establishment(maker.id());
        };
    }

    static String establishment(long id) {
        return "/establishments/" + id;
    }

    /** A product with a local code has no page of its own: its newest lot stands for it, else who makes it. */
    private static String product(Entry.ProductEntry product) {
        return product(product.gtin(), product.localCode(), product.newestLot())
                .orElseGet(() -> establishment(product.maker().id()));
    }

    /** The page of a product by its GTIN, else of its newest lot by its local code; empty where there is neither. */
    static Optional<String> product(Optional<String> gtin, Optional<String> localCode, Optional<String> newestLot) {
        return gtin.map(number -> "/01/" + PathText.encode(number))
                .or(() -> localCode.flatMap(
                        code -> newestLot.map(lot -> "/l/" + PathText.encode(code) + "/" + PathText.encode(lot))));
    }
}
