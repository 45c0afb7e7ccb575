package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.EpcisSchema;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

/** The schema that our EPCIS documents are held against can fail: whatever is broken in a right one, it says so. */
final class EpcisSchemaTest {

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("no context", json -> json.remove("@context")),
                damage("a context of another kind", json -> json.put("@context", "https://schema.org")),
                damage(
                        "a context without that of EPCIS",
                        json -> json.put("@context", new JsonArray().add("https://schema.org"))),
                damage("a query document", json -> json.put("type", "EPCISQueryDocument")),
                damage("no version", json -> json.remove("schemaVersion")),
                damage("an earlier version", json -> json.put("schemaVersion", "1.2")),
                damage("no date of creation", json -> json.remove("creationDate")),
                damage("a day of creation", json -> json.put("creationDate", "2026-11-22")),
                damage("an id that is no address", json -> json.put("id", "document 1")),
                damage("no body", json -> json.remove("epcisBody")),
                damage("a word of our own", json -> json.put("verdict", "VALID")),
                damage("no events", json -> body(json).put("eventList", new JsonArray())),
                damage("a list of events that is none", json -> body(json).put("eventList", new JsonObject())),
                damage("two bodies", json -> body(json).put("queryResults", new JsonObject())),
                event("an event without a type", event -> event.remove("type")),
                event("an event of no known type", event -> event.put("type", "HarvestEvent")),
                event("an aggregation without children", event -> event.put("type", "AggregationEvent")),
                event("a transaction without papers", event -> event.put("type", "TransactionEvent")),
                event("a transformation of nothing", event -> event.put("type", "TransformationEvent")),
                event("an association with nobody", event -> event.put("type", "AssociationEvent")),
                event("no time", event -> event.remove("eventTime")),
                event("a time without an offset", event -> event.put("eventTime", "2026-11-02T16:30:00")),
                event("a time with a space", event -> event.put("eventTime", "2026-11-02 16:30:00+07:00")),
                event("the 30th of February", event -> event.put("eventTime", "2026-02-30T16:30:00+07:00")),
                event("no offset", event -> event.remove("eventTimeZoneOffset")),
                event("the name of a zone", event -> event.put("eventTimeZoneOffset", "Asia/Ho_Chi_Minh")),
                event("UTC by its letter", event -> event.put("eventTimeZoneOffset", "Z")),
                event("an offset beyond 14 hours", event -> event.put("eventTimeZoneOffset", "+14:30")),
                event("no action", event -> event.remove("action")),
                event("an action in lower case", event -> event.put("action", "add")),
                event("a step of our own", event -> event.put("bizStep", "harvesting")),
                event("a step of CBV 1", event -> event.put("bizStep", "urn:epcglobal:cbv:bizstep:packing")),
                event("a disposition of our own", event -> event.put("disposition", "VALID")),
                event("a place as a text", event -> event.put("readPoint", "Ao số 4")),
                event("a place by its name", event -> event.put("bizLocation", place("Ao số 4"))),
                event(
                        "a place by the number of somebody",
                        event -> event.put("readPoint", place("https://id.gs1.org/417/9520001002007"))),
                event(
                        "a place by a short GLN",
                        event -> event.put("readPoint", place("https://id.gs1.org/414/952000100203"))),
                event("data of a lot that is observed", event -> event.put("action", "OBSERVE")),
                event(
                        "data of a lot without a prefix",
                        event -> event.put("ilmd", new JsonObject().put("lotNumber", "L"))),
                event(
                        "data of a lot under an unknown prefix",
                        event -> event.put("ilmd", new JsonObject().put("gs1:lot", "L"))),
                event(
                        "data of a lot with a date of ours",
                        event -> event.getJsonObject("ilmd").put("cbvmda:itemExpirationDate", "01/11/2028")),
                event("a field that is unknown", event -> event.put("note", "x")),
                event("an extension that the context does not know", event -> event.put("check:note", "x")),
                event(
                        "a lot among the single things",
                        event -> event.put("epcList", new JsonArray().add("https://id.gs1.org" + SampleEpcis.LOT))),
                event("no goods", event -> event.remove("quantityList")),
                event("an empty list of goods", event -> event.put("quantityList", new JsonArray())),
                goods("goods without a class", goods -> goods.remove("epcClass")),
                goods("the class as a bare GTIN", goods -> goods.put("epcClass", PublishedSamples.GTIN)),
                goods(
                        "a GTIN of 13 digits",
                        goods -> goods.put("epcClass", "https://id.gs1.org/01/9520001000102/10/L")),
                goods("a lot without a product", goods -> goods.put("epcClass", "https://id.gs1.org/10/L")),
                goods(
                        "a lot with a space",
                        goods -> goods.put("epcClass", "https://id.gs1.org/01/09520001000102/10/A B")),
                goods(
                        "a single thing as a class",
                        goods -> goods.put("epcClass", "https://id.gs1.org/01/09520001000102/21/S")),
                goods(
                        "a page as a class",
                        goods -> goods.put("epcClass", "https://check.cantho.gov.vn/trace" + SampleEpcis.LOT)),
                goods("a quantity as a text", goods -> goods.put("quantity", "1250.5")),
                goods("nothing of it", goods -> goods.put("quantity", 0)),
                goods("half of what is counted", goods -> goods.remove("uom")),
                goods("a unit without a quantity", goods -> goods.remove("quantity")),
                goods("a unit as people write it", goods -> goods.put("uom", "kg")));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void document_damaged_isRefused(Consumer<JsonObject> damage) {
        var document = SampleEpcis.document(SampleAnswers.lotAnswer(Verdict.VALID));
        assertThat(EpcisSchema.flawsOf(document.encode())).isEmpty();

        damage.accept(document);

        assertThat(EpcisSchema.flawsOf(document.encode())).isNotEmpty();
    }

    private static Arguments damage(String name, Consumer<JsonObject> damage) {
        return Arguments.argumentSet(name, damage);
    }

    /** Damages the event at which the lot comes to be: it has every field. */
    private static Arguments event(String name, Consumer<JsonObject> damage) {
        return damage(name, document -> damage.accept(birth(document)));
    }

    private static Arguments goods(String name, Consumer<JsonObject> damage) {
        return event(
                name, event -> damage.accept(event.getJsonArray("quantityList").getJsonObject(0)));
    }

    private static JsonObject birth(JsonObject document) {
        return SampleEpcis.events(document).stream()
                .filter(event -> event.getString("action").equals("ADD"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject body(JsonObject document) {
        return document.getJsonObject("epcisBody");
    }

    private static JsonObject place(String id) {
        return new JsonObject().put("id", id);
    }
}
