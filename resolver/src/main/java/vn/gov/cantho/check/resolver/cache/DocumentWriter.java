package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.RegisteredLink;
import vn.gov.cantho.check.resolver.scan.Texts;

/** Writes the parts of an identity in the format that they are published in. */
final class DocumentWriter {

    private DocumentWriter() {}

    static JsonObject write(Establishment establishment) {
        var location = establishment.location();
        var json = document()
                .put("name", texts(establishment.name()))
                .put("kind", establishment.kind())
                .put("links", list(establishment.registered(), DocumentWriter::link))
                .put("address", texts(location.address()))
                .put("documents", list(establishment.documents(), DocumentWriter::document));
        put(json, "formerAddress", location.former());
        put(json, "commune", location.commune());
        put(json, "taxCode", location.taxCode());
        put(json, "gln", location.gln());
        put(json, "phone", establishment.contact().phone());
        put(json, "email", establishment.contact().email());
        put(json, "introduction", establishment.introduction().map(DocumentWriter::texts));
        return json.put("sample", establishment.sample());
    }

    static JsonObject write(Product product) {
        var facts = product.facts();
        var json = document()
                .put("name", texts(product.name()))
                .put("standards", new JsonArray(facts.standards()))
                .put("links", list(product.registered(), DocumentWriter::link))
                .put("documents", list(product.documents(), DocumentWriter::document));
        put(json, "gtin", facts.gtin());
        put(json, "localCode", facts.localCode());
        put(json, "brand", facts.brand());
        put(json, "description", facts.description().map(DocumentWriter::texts));
        put(json, "origin", facts.origin());
        put(json, "netContent", facts.netContent());
        put(json, "image", product.image().map(DocumentWriter::image));
        put(json, "label", product.label().map(DocumentWriter::image));
        put(json, "usageGuide", product.guidance().usage().map(DocumentWriter::texts));
        put(json, "safetyWarnings", product.guidance().warnings().map(DocumentWriter::texts));
        put(json, "recording", product.recording().map(DocumentWriter::recording));
        put(json, "approval", product.approval().map(DocumentWriter::approval));
        return json;
    }

    static JsonObject write(ProductionLot lot) {
        var facts = lot.facts();
        var json = document()
                .put("number", lot.number())
                .put("links", list(lot.registered(), DocumentWriter::link))
                .put("journey", list(lot.journey(), DocumentWriter::step))
                .put("stepBack", list(lot.links().stepBack(), DocumentWriter::partner))
                .put("firstInChain", lot.links().firstInChain())
                .put("stepForward", list(lot.links().stepForward(), DocumentWriter::partner))
                .put("lastInChain", lot.links().lastInChain())
                .put("documents", list(lot.documents(), DocumentWriter::document));
        put(json, "producedOn", facts.producedOn());
        put(json, "expiresOn", facts.expiresOn());
        put(json, "quantity", facts.quantity().map(DocumentWriter::quantity));
        put(json, "place", facts.place());
        return json;
    }

    static JsonObject write(Place place) {
        var json = document()
                .put("gln", place.gln())
                .put("name", place.name())
                .put("kind", place.kind())
                .put("address", place.address());
        put(json, "formerAddress", place.former());
        return json;
    }

    /** What is made at a place, as the store joins it. */
    static JsonArray writeMade(Place place) {
        return list(place.made(), made -> {
            var json = new JsonObject()
                    .put("id", made.id())
                    .put("revision", made.revision())
                    .put("name", texts(made.name()));
            put(json, "gtin", made.gtin());
            put(json, "localCode", made.localCode());
            put(json, "newestLot", made.newestLot());
            return json;
        });
    }

    private static JsonObject document(Document document) {
        var json = new JsonObject()
                .put("type", document.type())
                .put("number", document.number())
                .put("issuer", document.issuer());
        put(json, "validUntil", document.validUntil());
        put(json, "url", document.url());
        return json;
    }

    private static JsonObject link(RegisteredLink link) {
        return new JsonObject()
                .put("type", link.type())
                .put("title", texts(link.title()))
                .put("language", link.language())
                .put("mediaType", link.mediaType())
                .put("target", link.target())
                .put("host", link.host());
    }

    private static JsonObject image(Product.Image image) {
        return new JsonObject()
                .put("url", image.url())
                .put("width", image.width())
                .put("height", image.height());
    }

    private static JsonObject recording(Product.Recording recording) {
        return new JsonObject()
                .put("url", recording.url())
                .put("seconds", recording.seconds())
                .put("transcript", texts(recording.transcript()));
    }

    private static JsonObject approval(Product.Approval approval) {
        return new JsonObject()
                .put("agency", texts(approval.agency()))
                .put("date", approval.date().toString());
    }

    private static JsonObject quantity(ProductionLot.Quantity quantity) {
        return new JsonObject().put("value", quantity.value().toPlainString()).put("unit", quantity.unit());
    }

    private static JsonObject step(ProductionLot.JourneyStep step) {
        var json = new JsonObject()
                .put("stage", step.stage())
                .put("startedAt", step.startedAt().toString());
        put(json, "activity", step.activity());
        put(json, "place", step.place());
        put(json, "locationCode", step.locationCode());
        put(json, "gln", step.gln());
        put(json, "endedAt", step.endedAt());
        put(json, "note", step.note());
        return json;
    }

    private static JsonObject partner(ProductionLot.Partner partner) {
        var json = new JsonObject().put("name", partner.name());
        put(json, "goods", partner.goods());
        put(json, "reference", partner.reference());
        put(json, "on", partner.on());
        return json;
    }

    private static JsonObject document() {
        return new JsonObject().put(PublicationDocument.FORMAT_KEY, PublicationDocument.FORMAT);
    }

    private static JsonObject texts(Texts texts) {
        var json = new JsonObject().put("vi", texts.vi());
        put(json, "en", texts.en());
        return json;
    }

    private static <T> JsonArray list(List<T> elements, Function<T, JsonObject> write) {
        var array = new JsonArray();
        elements.forEach(element -> array.add(write.apply(element)));
        return array;
    }

    /** Puts what is there: texts and objects as they are, dates and instants in ISO. */
    private static void put(JsonObject json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present instanceof JsonObject ? present : present.toString()));
    }
}
