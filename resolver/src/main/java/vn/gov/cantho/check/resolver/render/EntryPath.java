package vn.gov.cantho.check.resolver.render;

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
        return product.gtin()
                .map(gtin -> "/01/" + PathText.encode(gtin))
                .or(() -> product.localCode()
                        .flatMap(code -> product.newestLot()
                                .map(lot -> "/l/" + PathText.encode(code) + "/" + PathText.encode(lot))))
                .orElseGet(() -> establishment(product.maker().id()));
    }
}
