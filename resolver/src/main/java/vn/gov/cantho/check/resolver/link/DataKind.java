package vn.gov.cantho.check.resolver.link;

import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Identity;

/** The documents for programs that stand beside the pages, each at an address of its own (decision 0017). */
public enum DataKind {
    /** The journey of a lot as events of EPCIS 2.0. */
    EPCIS("/epcis"),
    /** What a product, an establishment or a place is, in the words of GS1. */
    MASTER_DATA("/masterdata"),
    /** The digital product passport of Decree 37/2026/NĐ-CP, Điều 32. */
    PASSPORT("/dpp");

    private final String prefix;

    DataKind(String prefix) {
        this.prefix = prefix;
    }

    /** What the address begins with; behind it comes the Digital Link. */
    public String prefix() {
        return prefix;
    }

    /** Whether there is such a document of what is known: GS1 events and passports need a GTIN. */
    public boolean isOf(Identity identity) {
        return switch (this) {
            case EPCIS ->
                gtin(identity).isPresent()
                        && identity.lot()
                                .filter(lot -> !lot.journey().isEmpty())
                                .isPresent();
            case MASTER_DATA -> identity.product().isEmpty() || gtin(identity).isPresent();
            case PASSPORT -> gtin(identity).isPresent();
        };
    }

    private static Optional<String> gtin(Identity identity) {
        return identity.product().flatMap(product -> product.facts().gtin());
    }
}
