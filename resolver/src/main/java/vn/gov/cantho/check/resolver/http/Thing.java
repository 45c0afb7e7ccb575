package vn.gov.cantho.check.resolver.http;

import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLink;
import vn.gov.cantho.check.contract.gs1.Element;
import vn.gov.cantho.check.resolver.scan.IdentityKey.PartyKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.PlaceKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.ProductKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.ProductionLotKey;

/** What a link without a stamp means. */
sealed interface Thing {

    /** A production lot; where it is not published its product is told. */
    record Lot(ProductionLotKey lot, ProductKey product) implements Thing {}

    record Product(ProductKey key) implements Thing {}

    /** An establishment. */
    record Party(PartyKey key) implements Thing {}

    /** A place of an establishment. */
    record Place(PlaceKey key) implements Thing {}

    /**
     * A single item of a product. None is registered here, and the page of the product would make a copied or invented
     * number look genuine.
     */
    record Item() implements Thing {}

    /** A right number of a kind that is not registered here, such as a pallet. */
    record Foreign() implements Thing {}

    /** Reads a Digital Link. */
    static Thing of(DigitalLink link) {
        return switch (link.key().ai()) {
            case "01" -> ofProduct(link);
            // Parts of a place (254, 7040) are not registered here: the place is told, one level up.
            case "414" -> new Place(new PlaceKey(link.key().value()));
            case "417" -> new Party(new PartyKey(link.key().value()));
            default -> new Foreign();
        };
    }

    /** A lot by GTIN or local code and its number. */
    static Thing lot(String product, String number) {
        return new Lot(new ProductionLotKey(product, number), new ProductKey(product));
    }

    private static Thing ofProduct(DigitalLink link) {
        if (qualifier(link, "21").isPresent() || qualifier(link, "235").isPresent()) {
            return new Item();
        }
        var gtin = link.key().value();
        return qualifier(link, "10")
                .map(number -> lot(gtin, number))
                .orElseGet(() -> new Product(new ProductKey(gtin)));
    }

    private static Optional<String> qualifier(DigitalLink link, String ai) {
        return link.qualifiers().stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }
}
