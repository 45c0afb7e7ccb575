package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.Texts;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** The facts of an answer in the words of schema.org and of the GS1 Web Vocabulary. The same in every language. */
final class LinkedData {

    private static final String GS1 = "https://ref.gs1.org/voc/";

    private final PublicSite site;
    private final LinkedDocuments documents;

    LinkedData(PublicSite site) {
        this.site = site;
        this.documents = new LinkedDocuments(site, Wording.of(Language.VIETNAMESE));
    }

    /** The thing of an answer, a product or a place; empty when the verdict withholds it or nothing is known. */
    Optional<JsonObject> of(Answer answer, LocalDate today) {
        return product(answer, today)
                .or(() -> answer.identity()
                        .filter(_ -> !answer.verdict().withholdsData())
                        .flatMap(identity -> identity.place().map(place -> place(answer, identity, place))));
    }

    private JsonObject place(Answer answer, Identity identity, Place place) {
        var url = site.absolute(PlaceAddress.path(place.gln()));
        return new JsonObject()
                .put("@context", context())
                .put("@type", "Place")
                .put("@id", url)
                .put("url", url)
                .put("name", texts(Texts.vietnamese(place.name())))
                .put("globalLocationNumber", place.gln())
                .put("address", place.address())
                .put(
                        "additionalProperty",
                        new JsonArray()
                                .add(fact("kind", place.kind()))
                                .add(fact("verdict", answer.verdict().name()))
                                .add(fact("asOf", answer.asOf().toString())))
                .put("@reverse", new JsonObject().put("location", manufacturer(identity.establishment())));
    }

    /** The product of an answer; empty when the verdict withholds it or nothing is known. */
    Optional<JsonObject> product(Answer answer, LocalDate today) {
        return answer.identity()
                .filter(_ -> !answer.verdict().withholdsData())
                .flatMap(identity -> identity.product().map(product -> product(answer, identity, product, today)));
    }

    /** All that an answer without a product says: the verdict. */
    static JsonObject verdictOnly(Answer answer) {
        return fact("verdict", answer.verdict().name()).put("@context", context());
    }

    private JsonObject product(Answer answer, Identity identity, Product product, LocalDate today) {
        var json = new JsonObject().put("@context", context()).put("@type", type(answer, identity));
        put(json, "@id", id(answer, identity));
        put(json, "url", LotAddress.path(identity).map(site::absolute));
        json.put("name", texts(product.name()));
        put(json, "gtin", product.facts().gtin());
        put(json, "sku", product.facts().localCode());
        put(json, "size", product.facts().netContent());
        product.facts()
                .brand()
                .ifPresent(brand ->
                        json.put("brand", new JsonObject().put("@type", "Brand").put("name", brand)));
        product.facts()
                .origin()
                .ifPresent(origin -> json.put("gs1:countryOfOriginStatement", texts(Texts.vietnamese(origin))));
        product.guidance().warnings().ifPresent(text -> json.put("gs1:consumerSafetyInformation", texts(text)));
        if (answer.verdict() != Verdict.RECALLED) {
            praise(json, product);
        }
        identity.lot().ifPresent(lot -> lot(json, identity, lot));
        answer.code().ifPresent(_ -> json.put("gs1:hasSerialNumber", answer.codeText()));
        json.put("manufacturer", manufacturer(identity.establishment()));
        documents.put(json, identity, today);
        return json.put("additionalProperty", facts(answer, identity, product));
    }

    /** The type that schema.org wants for an address of a stamp, of a lot, of a product. */
    private static String type(Answer answer, Identity identity) {
        if (answer.code().isPresent()) {
            return "IndividualProduct";
        }
        return identity.lot().isPresent() ? "SomeProducts" : "Product";
    }

    private Optional<String> id(Answer answer, Identity identity) {
        return answer.code().isPresent()
                ? Optional.of(site.absolute("/q/" + PathText.encode(answer.codeText())))
                : LotAddress.path(identity).map(site::absolute);
    }

    /** What nobody should read while a recall stands. */
    private void praise(JsonObject json, Product product) {
        product.image()
                .ifPresent(image -> json.put(
                        "image",
                        new JsonObject()
                                .put("@type", "ImageObject")
                                .put("url", site.absolute(image.url()))
                                .put("width", image.width())
                                .put("height", image.height())));
        product.guidance().usage().ifPresent(text -> json.put("gs1:consumerUsageInstructions", texts(text)));
        product.facts().description().ifPresent(text -> json.put("description", texts(text)));
    }

    private void lot(JsonObject json, Identity identity, ProductionLot lot) {
        json.put("gs1:hasBatchLotNumber", lot.number());
        put(json, "productionDate", lot.facts().producedOn());
        put(json, "gs1:expirationDate", lot.facts().expiresOn());
        put(json, "gs1:harvestDate", day(lot, "HARVEST"));
        put(json, "gs1:packagingDate", day(lot, "PACKING"));
        LotAddress.path(identity)
                .map(site::absolute)
                .ifPresent(url -> json.put("gs1:traceability", reference(url)).put("gs1:recallStatus", reference(url)));
    }

    private static Optional<LocalDate> day(ProductionLot lot, String stage) {
        return lot.journey().stream()
                .filter(step -> step.stage().equals(stage))
                .map(step -> day(step.endedAt().orElse(step.startedAt())))
                .reduce((_, last) -> last);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Formats.ZONE);
    }

    private static JsonObject manufacturer(Establishment establishment) {
        var location = establishment.location();
        var json = new JsonObject()
                .put("@type", "Organization")
                .put("name", texts(establishment.name()))
                .put("address", location.address().vi());
        put(json, "taxID", location.taxCode());
        put(json, "globalLocationNumber", location.gln());
        put(json, "telephone", establishment.contact().phone());
        put(json, "email", establishment.contact().email());
        return json;
    }

    /** What neither vocabulary has a word for. */
    private static JsonArray facts(Answer answer, Identity identity, Product product) {
        var facts = new JsonArray()
                .add(fact("verdict", answer.verdict().name()))
                .add(fact("asOf", answer.asOf().toString()));
        if (answer.verdict() == Verdict.RECALLED) {
            answer.notice()
                    .ifPresent(notice -> facts.add(fact("recallReason", notice.reason()))
                            .add(fact("recallInstruction", notice.instruction())));
        }
        product.facts().standards().forEach(standard -> facts.add(fact("standard", standard)));
        identity.lot()
                .flatMap(lot -> lot.facts().place())
                .ifPresent(place -> facts.add(fact("placeOfProduction", place)));
        product.approval()
                .ifPresent(approval -> facts.add(
                                fact("approvedBy", approval.agency().vi()))
                        .add(fact("approvedOn", approval.date().toString())));
        return facts;
    }

    private static JsonObject fact(String name, String value) {
        return new JsonObject()
                .put("@type", "PropertyValue")
                .put("propertyID", name)
                .put("value", value);
    }

    static JsonArray context() {
        return new JsonArray().add("https://schema.org/").add(new JsonObject().put("gs1", GS1));
    }

    static Object texts(Texts texts) {
        var vietnamese = text(texts.vi(), Language.VIETNAMESE);
        return texts.en()
                .<Object>map(english -> new JsonArray().add(vietnamese).add(text(english, Language.ENGLISH)))
                .orElse(vietnamese);
    }

    private static JsonObject text(String value, Language language) {
        return new JsonObject().put("@value", value).put("@language", language.tag());
    }

    private static JsonObject reference(String url) {
        return new JsonObject().put("@id", url);
    }

    private static void put(JsonObject json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present.toString()));
    }
}
