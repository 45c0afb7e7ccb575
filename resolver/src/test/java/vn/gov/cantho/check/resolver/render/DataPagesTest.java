package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class DataPagesTest {

    private static final String LOT = "/01/" + PublishedSamples.GTIN + "/10/" + PublishedSamples.LOT_NUMBER;
    private static final String LOT_ID = "https://id.gs1.org" + LOT;
    private static final String PLACE_ID = "https://id.gs1.org/414/" + PublishedSamples.PLACE_GLN;

    private final DataPages pages = new DataPages(SampleAnswers.SITE);

    @Test
    void epcis_hasAnEventAStageInTheOrderOfTheJourney() {
        var document = document(DataKind.EPCIS, SampleAnswers.lotAnswer(Verdict.VALID));

        assertThat(document.getString("type")).isEqualTo("EPCISDocument");
        assertThat(document.getString("schemaVersion")).isEqualTo("2.0");
        assertThat(document.getString("id")).isEqualTo("https://check.cantho.gov.vn/epcis" + LOT);
        assertThat(events(document))
                .extracting(
                        event -> event.getString("type"),
                        event -> event.getString("eventTime"),
                        event -> event.getString("eventTimeZoneOffset"),
                        event -> event.getString("action"),
                        event -> event.getString("bizStep"))
                .containsExactly(
                        tuple("ObjectEvent", "2026-03-01T07:30:00+07:00", "+07:00", "OBSERVE", "other"),
                        tuple("ObjectEvent", "2026-11-02T08:00:00+07:00", "+07:00", "OBSERVE", "other"),
                        tuple("ObjectEvent", "2026-11-02T16:30:00+07:00", "+07:00", "ADD", "creating_class_instance"),
                        tuple("ObjectEvent", "2026-11-02T18:00:00+07:00", "+07:00", "OBSERVE", "packing"));
    }

    @Test
    void epcis_namesTheLotEverywhereAndItsQuantityWhereItComesToBe() {
        var events = events(document(DataKind.EPCIS, SampleAnswers.lotAnswer(Verdict.VALID)));

        assertThat(events)
                .allSatisfy(
                        event -> assertThat(goods(event).getString("epcClass")).isEqualTo(LOT_ID));
        assertThat(events)
                .filteredOn(event -> goods(event).containsKey("quantity"))
                .extracting(
                        event -> goods(event).getDouble("quantity"),
                        event -> goods(event).getString("uom"),
                        event -> event.getJsonObject("ilmd").getString("cbvmda:itemExpirationDate"))
                .containsExactly(tuple(1_250.5, "KGM", "2028-11-01"));
    }

    @Test
    void epcis_namesAPlaceOnlyByAGln() {
        assertThat(events(document(DataKind.EPCIS, SampleAnswers.lotAnswer(Verdict.VALID))))
                .extracting(
                        event -> event.getJsonObject("readPoint", new JsonObject())
                                .getString("id"),
                        event -> event.getJsonObject("bizLocation", new JsonObject())
                                .getString("id"))
                .containsExactly(
                        tuple(PLACE_ID, PLACE_ID), tuple(PLACE_ID, PLACE_ID), tuple(null, null), tuple(null, null));
    }

    @Test
    void epcis_ofARecalledLot_endsWithTheRecall() {
        var last = events(document(DataKind.EPCIS, SampleAnswers.lotAnswer(Verdict.RECALLED)))
                .getLast();

        assertThat(last.getString("disposition")).isEqualTo("recalled");
        assertThat(last.getString("eventTime")).isEqualTo("2026-11-20T08:00:00+07:00");
        assertThat(goods(last).getString("epcClass")).isEqualTo(LOT_ID);
    }

    @Test
    void masterData_saysWhatItIsInTheWordsOfGs1() {
        var product = document(DataKind.MASTER_DATA, SampleAnswers.lotAnswer(Verdict.VALID));
        var place = document(DataKind.MASTER_DATA, about(SampleAnswers.placeIdentity()));
        var party = document(
                DataKind.MASTER_DATA,
                about(new Identity(
                        SampleAnswers.establishment(), Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(product.getString("@type")).isEqualTo("gs1:Product");
        assertThat(product.getString("gs1:gtin")).isEqualTo(PublishedSamples.GTIN);
        assertThat(product.getJsonObject("gs1:manufacturer").getString("gs1:partyGLN"))
                .isEqualTo("9520001002007");
        assertThat(place.getString("@id")).isEqualTo(PLACE_ID);
        assertThat(place.getString("gs1:locationGLN")).isEqualTo(PublishedSamples.PLACE_GLN);
        assertThat(party.getString("@id")).isEqualTo("https://id.gs1.org/417/9520001002007");
    }

    @Test
    void passport_holdsTheElementsOfTheDecreeAndSaysWhichAreAbsent() {
        var passport = document(DataKind.PASSPORT, SampleAnswers.lotAnswer(Verdict.VALID));

        assertThat(passport.getJsonObject("isBasedOn").getString("legislationIdentifier"))
                .isEqualTo("37/2026/NĐ-CP");
        assertThat(passport.getJsonObject("about").getString("gtin")).isEqualTo(PublishedSamples.GTIN);
        assertThat(passport.getJsonObject("about").getJsonObject("gs1:epcis").getString("@id"))
                .isEqualTo("https://check.cantho.gov.vn/epcis" + LOT);
        assertThat(there(passport, true))
                .containsExactly(
                        "nameAndGtin",
                        "producer",
                        "origin",
                        "traceability",
                        "certificates",
                        "productionDate",
                        "expiryDate",
                        "safetyWarnings",
                        "uniqueIdentifier");
        assertThat(there(passport, false)).containsExactly("nationalPortal");
    }

    @Test
    void passport_ofAProductWithoutWarnings_saysSo() {
        var json = SampleAnswers.json(PublicationDocument.PRODUCT);
        json.remove("safetyWarnings");
        var sample = SampleAnswers.identity();
        var product = PublicationReader.product(PublishedSamples.PRODUCT, 12, true, json);
        var identity = new Identity(sample.establishment(), Optional.of(product), sample.lot(), sample.codeLot());

        assertThat(there(document(DataKind.PASSPORT, about(identity)), false))
                .containsExactly("safetyWarnings", "nationalPortal");
    }

    @Test
    void passport_ofAProduct_hasNoJourneyAndNoDates() {
        var sample = SampleAnswers.identity();
        var product = new Identity(sample.establishment(), sample.product(), Optional.empty(), Optional.empty());

        var passport = document(DataKind.PASSPORT, about(product));

        assertThat(there(passport, false)).contains("traceability", "productionDate", "expiryDate");
        assertThat(passport.getJsonObject("about").containsKey("gs1:epcis")).isFalse();
    }

    @Test
    void whatIsWithheld_hasNoData() {
        for (var kind : DataKind.values()) {
            var page = pages.page(
                    kind, LOT, SampleAnswers.lotAnswer(Verdict.LOCKED), SampleAnswers.TODAY, Language.VIETNAMESE);

            assertThat(page.status()).isEqualTo(404);
            assertThat(page.body()).isEqualTo("{}");
        }
    }

    @Test
    void householdsPlace_isToldDownToTheCommuneOnly() {
        var household = SampleAnswers.household().establishment();
        var identity = new Identity(household, Optional.empty(), Optional.empty(), Optional.empty())
                .with(SampleAnswers.place(household));
        var page = new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE).answer(about(identity), SampleAnswers.TODAY);

        assertThat(page.body() + document(DataKind.MASTER_DATA, about(identity)).encode())
                .contains("xã Vĩnh Thạnh, thành phố Cần Thơ")
                .doesNotContain("Ấp Mẫu", "ấp Mẫu");
    }

    private JsonObject document(DataKind kind, Answer answer) {
        var page = pages.page(kind, LOT, answer, SampleAnswers.TODAY, Language.VIETNAMESE);
        assertThat(page.status()).isEqualTo(200);
        return new JsonObject(page.body());
    }

    private static Answer about(Identity identity) {
        var lot = SampleAnswers.lotAnswer(Verdict.VALID);
        return new Answer(
                Verdict.VALID,
                Optional.empty(),
                "",
                Optional.of(identity),
                Optional.empty(),
                lot.asOf(),
                Optional.empty());
    }

    private static List<String> there(JsonObject passport, boolean value) {
        return objects(passport.getJsonArray("hasPart")).stream()
                .filter(element -> element.getBoolean("value") == value)
                .map(element -> element.getString("propertyID"))
                .toList();
    }

    private static JsonObject goods(JsonObject event) {
        return event.getJsonArray("quantityList").getJsonObject(0);
    }

    private static List<JsonObject> events(JsonObject document) {
        return objects(document.getJsonObject("epcisBody").getJsonArray("eventList"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
