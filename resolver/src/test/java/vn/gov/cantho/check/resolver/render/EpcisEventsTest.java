package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReader;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.EpcisSchema;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

/** Every form that our EPCIS documents can take is held against the schema. */
final class EpcisEventsTest {

    private static final List<String> STAGES = List.of(
            "PRIMARY_PRODUCTION", "HARVEST", "PROCESSING", "PACKING", "STORAGE", "TRANSPORT", "DISTRIBUTION", "OTHER");

    @ParameterizedTest
    @EnumSource
    void document_underEveryVerdict_isValidWhereThereIsOne(Verdict verdict) {
        var answer = SampleAnswers.lotAnswer(verdict);
        var page = SampleEpcis.page(answer);

        if (answer.identity().isEmpty() || verdict.withholdsData()) {
            assertThat(page.status()).isEqualTo(404);
        } else {
            assertRight(new JsonObject(page.body()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void document_ofAStamp_isValidToo(Verdict verdict) {
        var answer = SampleAnswers.answer(verdict);
        if (answer.identity().isPresent() && !verdict.withholdsData()) {
            assertRight(SampleEpcis.document(answer));
        }
    }

    @Test
    void document_ofEveryJourneyOfUpToThreeStages_isValid() {
        for (var first : STAGES) {
            assertRight(journey(first));
            for (var second : STAGES) {
                assertRight(journey(first, second));
                for (var third : STAGES) {
                    assertRight(journey(first, second, third));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"L1", "A/B", "!\"%&'()*+,-./:;<=>?_", "12345678901234567890"})
    void document_ofAnyNumberThatALotMayHave_isValid(String number) {
        assertRight(document(lot(json -> json.put("number", number))));
    }

    @ParameterizedTest
    @CsvSource({
        "1250.5, kg, KGM",
        "0.001, tấn, TNE",
        "1000000000000, ml, MLT",
        "3, Tạ, DTN",
        "1E+3, g, GRM",
        "12, con,",
        "12, '',",
        "0, kg,",
        "-1, kg,"
    })
    void quantity_isToldAboveNothingAndInUnitsThatEveryReaderKnows(String value, String unit, @Nullable String told) {
        var document = document(lot(json ->
                json.put("quantity", new JsonObject().put("value", value).put("unit", unit))));

        assertRight(document);
        assertThat(SampleEpcis.events(document))
                .filteredOn(event -> event.getString("action").equals("ADD"))
                .extracting(event -> event.getJsonArray("quantityList").getJsonObject(0))
                .extracting(goods -> goods.getString("uom"), goods -> goods.containsKey("quantity"))
                .containsExactly(tuple(told, told != null));
    }

    @ParameterizedTest
    @CsvSource({
        "(416)9520001002038, true",
        "(414)9520001002038, true",
        "(410)9520001002038, true",
        "9520001002038,      true",
        "9520001002039,      false",
        "(416)9520001002039, false",
        "(417)9520001002038, false",
        "(415)9520001002038, false",
        "(416)952000100203,  false",
        "CT-AO-04,           false",
        "'',                 false"
    })
    void place_isNamedByALocationCodeThatIsTheGlnOfAPlace(String code, boolean named) {
        var document = document(lot(json -> steps(json).forEach(step -> {
            step.remove("gln");
            step.put("locationCode", code);
        })));

        assertRight(document);
        assertThat(SampleEpcis.events(document))
                .allSatisfy(event -> assertThat(event.containsKey("readPoint")).isEqualTo(named));
    }

    @Test
    void goodsOnTheWay_areReadAtAPlaceButStayAtNone() {
        var document = document(lot(json -> json.put(
                "journey", new JsonArray().add(at(step("TRANSPORT", 0))).add(at(step("STORAGE", 1))))));

        assertRight(document);
        assertThat(SampleEpcis.events(document)).allMatch(event -> event.containsKey("readPoint"));
        assertThat(SampleEpcis.events(document))
                .extracting(event -> event.containsKey("bizLocation"))
                .containsExactly(false, true);
    }

    @Test
    void lotThatNoStageMade_isOnlyObserved() {
        var document = journey("PACKING", "STORAGE", "DISTRIBUTION");

        assertThat(SampleEpcis.events(document))
                .extracting(event -> event.getString("action"))
                .containsOnly("OBSERVE");
        assertThat(document.encode()).doesNotContain("creating_class_instance", "ilmd");
    }

    @Test
    void time_toTheSecondOrFiner_isValid() {
        for (var at : List.of("2026-03-01T00:00:00Z", "2026-03-01T00:00:00.5Z", "2026-12-31T23:59:59.999999999Z")) {
            assertRight(document(lot(json -> steps(json).forEach(step -> step.put("startedAt", at)))));
        }
    }

    @Test
    void document_ofALotThatSaysTheLeast_isValid() {
        var document = document(PublicationReader.productionLot(
                PublishedSamples.LOT,
                13,
                true,
                new JsonObject()
                        .put("format", 1)
                        .put("number", "1")
                        .put("journey", new JsonArray().add(step("HARVEST", 0)))));

        assertRight(document);
        assertThat(SampleEpcis.events(document)).hasSize(1);
        assertRight(SampleEpcis.document(SampleAnswers.lotAnswer(Verdict.VALID, SampleAnswers.household())));
    }

    /** By the schema; and its links by the reader of Digital Links too, which knows check digits and characters. */
    private static void assertRight(JsonObject document) {
        assertThat(EpcisSchema.flawsOf(document.encode())).as(document.encode()).isEmpty();
        for (var id : identifiers(document)) {
            assertThat(DigitalLinkReader.strict().read(id)).as(id).isInstanceOf(DigitalLinkReading.Link.class);
        }
    }

    private static List<String> identifiers(JsonObject document) {
        var all = new ArrayList<String>();
        for (var event : SampleEpcis.events(document)) {
            for (var goods : SampleEpcis.objects(event.getJsonArray("quantityList"))) {
                all.add(goods.getString("epcClass"));
            }
            for (var name : List.of("readPoint", "bizLocation")) {
                Optional.ofNullable(event.getJsonObject(name)).ifPresent(place -> all.add(place.getString("id")));
            }
        }
        return all;
    }

    private static JsonObject journey(String... stages) {
        var journey = new JsonArray();
        for (var i = 0; i < stages.length; i++) {
            journey.add(i % 2 == 0 ? at(step(stages[i], i)) : step(stages[i], i));
        }
        return document(lot(json -> json.put("journey", journey)));
    }

    private static JsonObject step(String stage, int day) {
        return new JsonObject()
                .put("stage", stage)
                .put(
                        "startedAt",
                        Instant.parse("2026-11-02T01:00:00Z")
                                .plusSeconds(86_400L * day)
                                .toString());
    }

    private static JsonObject at(JsonObject step) {
        return step.put("gln", PublishedSamples.PLACE_GLN);
    }

    private static ProductionLot lot(Consumer<JsonObject> change) {
        var json = SampleAnswers.json(PublicationDocument.PRODUCTION_LOT);
        change.accept(json);
        return PublicationReader.productionLot(PublishedSamples.LOT, 13, true, json);
    }

    private static JsonObject document(ProductionLot lot) {
        var sample = SampleAnswers.identity();
        return SampleEpcis.document(SampleAnswers.lotAnswer(
                Verdict.VALID,
                new Identity(sample.establishment(), sample.product(), Optional.of(lot), Optional.empty())));
    }

    private static List<JsonObject> steps(JsonObject lot) {
        return SampleEpcis.objects(lot.getJsonArray("journey"));
    }
}
