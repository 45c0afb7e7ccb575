package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.Texts;

/** What a product, an establishment or a place is, in the words of the GS1 Web Vocabulary alone. */
final class MasterData {

    private static final JsonObject CONTEXT = new JsonObject().put("gs1", "https://ref.gs1.org/voc/");

    JsonObject document(Identity identity) {
        var establishment = identity.establishment();
        var json = identity.place()
                .map(place -> place(place, establishment))
                .or(() -> identity.product().map(product -> product(product, establishment)))
                .orElseGet(() -> organization(establishment));
        var document = new JsonObject().put("@context", CONTEXT.copy());
        return document.mergeIn(json);
    }

    private static JsonObject product(Product product, Establishment maker) {
        var facts = product.facts();
        var json = new JsonObject().put("@type", "gs1:Product");
        facts.gtin()
                .ifPresent(gtin -> json.put("@id", CanonicalId.product(gtin)).put("gs1:gtin", gtin));
        json.put("gs1:productName", LinkedData.texts(product.name()));
        facts.brand()
                .ifPresent(brand -> json.put(
                        "gs1:brand",
                        new JsonObject()
                                .put("@type", "gs1:Brand")
                                .put("gs1:brandName", LinkedData.texts(Texts.vietnamese(brand)))));
        facts.description().ifPresent(text -> json.put("gs1:productDescription", LinkedData.texts(text)));
        var guidance = product.guidance();
        guidance.usage().ifPresent(text -> json.put("gs1:consumerUsageInstructions", LinkedData.texts(text)));
        guidance.warnings().ifPresent(text -> json.put("gs1:consumerSafetyInformation", LinkedData.texts(text)));
        facts.origin()
                .ifPresent(
                        origin -> json.put("gs1:countryOfOriginStatement", LinkedData.texts(Texts.vietnamese(origin))));
        return json.put("gs1:manufacturer", organization(maker));
    }

    private static JsonObject place(Place place, Establishment of) {
        return new JsonObject()
                .put("@type", "gs1:Place")
                .put("@id", CanonicalId.place(place.gln()))
                .put("gs1:locationGLN", place.gln())
                .put("gs1:physicalLocationName", LinkedData.texts(Texts.vietnamese(place.name())))
                .put("gs1:address", address(place.address()))
                .put("@reverse", new JsonObject().put("gs1:location", new JsonArray().add(organization(of))));
    }

    private static JsonObject organization(Establishment establishment) {
        var location = establishment.location();
        var json = new JsonObject().put("@type", "gs1:Organization");
        location.gln().ifPresent(gln -> json.put("@id", CanonicalId.party(gln)).put("gs1:partyGLN", gln));
        json.put("gs1:organizationName", LinkedData.texts(establishment.name()))
                .put("gs1:address", address(location.address().vi()));
        put(json, "gs1:organizationID", location.taxCode());
        return json;
    }

    private static JsonObject address(String text) {
        return new JsonObject()
                .put("@type", "gs1:PostalAddress")
                .put("gs1:streetAddress", LinkedData.texts(Texts.vietnamese(text)));
    }

    private static void put(JsonObject json, String key, Optional<String> value) {
        value.ifPresent(text -> json.put(key, text));
    }
}
