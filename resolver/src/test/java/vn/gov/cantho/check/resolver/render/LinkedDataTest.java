package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class LinkedDataTest {

    private static final String LOT = "https://check.cantho.gov.vn/01/09520001000102/10/L2026-118";

    private final JsonLdPages pages = new JsonLdPages(SampleAnswers.SITE);
    private final HtmlPages html = new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE);

    @ParameterizedTest
    @EnumSource
    void page_ofEveryVerdict_holdsWhatStandsByItself(Verdict verdict) {
        var answer = SampleAnswers.answer(verdict);
        var alone = pages.answer(answer, Language.VIETNAMESE, SampleAnswers.TODAY);
        var body = html.answer(answer, SampleAnswers.TODAY).body();

        assertThat(alone.form().contentType()).isEqualTo("application/ld+json");
        assertThat(alone.status()).isEqualTo(verdict == Verdict.UNKNOWN ? 404 : 200);
        if (verdict.withholdsData()) {
            assertThat(body).doesNotContain("<script type");
            assertThat(new JsonObject(alone.body()).fieldNames())
                    .containsExactlyInAnyOrder("@context", "@type", "propertyID", "value");
            assertThat(new JsonObject(alone.body()).getString("value")).isEqualTo(verdict.name());
        } else {
            assertThat(block(body)).isEqualTo(new JsonObject(alone.body()));
            assertThat(fact(block(body), "verdict")).contains(verdict.name());
        }
    }

    @Test
    void stamp_isAnIndividualProductOfItsLot() {
        var json = json(SampleAnswers.answer(Verdict.VALID));

        assertThat(json.getString("@type")).isEqualTo("IndividualProduct");
        assertThat(json.getString("@id")).startsWith("https://check.cantho.gov.vn/q/");
        assertThat(json.getString("url")).isEqualTo(LOT);
        assertThat(json.getString("gtin")).isEqualTo("09520001000102");
        assertThat(json.getString("gs1:hasBatchLotNumber")).isEqualTo("L2026-118");
        assertThat(json.getString("gs1:hasSerialNumber")).hasSize(20);
        assertThat(json.getString("productionDate")).isEqualTo("2026-11-02");
        assertThat(json.getString("gs1:expirationDate")).isEqualTo("2028-11-01");
        assertThat(json.getString("gs1:harvestDate")).isEqualTo("2026-11-02");
        assertThat(json.getString("gs1:packagingDate")).isEqualTo("2026-11-02");
        assertThat(json.getJsonObject("gs1:traceability").getString("@id")).isEqualTo(LOT);
        assertThat(json.getJsonArray("name").getJsonObject(1))
                .isEqualTo(new JsonObject()
                        .put("@value", "Frozen pangasius fillet")
                        .put("@language", "en"));
        assertThat(json.getJsonObject("manufacturer").getString("globalLocationNumber"))
                .isEqualTo("9520001002007");
        assertThat(json.getJsonObject("image").getString("url")).startsWith("https://check.cantho.gov.vn/media/");
    }

    @Test
    void lot_isSomeProductsUnderItsOwnAddress() {
        var json = json(SampleAnswers.lotAnswer(Verdict.VALID));

        assertThat(json.getString("@type")).isEqualTo("SomeProducts");
        assertThat(json.getString("@id")).isEqualTo(LOT);
        assertThat(json.containsKey("gs1:hasSerialNumber")).isFalse();
    }

    @Test
    void certificates_sayWhetherTheyStillHold() {
        var product = SampleAnswers.json(PublicationDocument.PRODUCT);
        product.getJsonArray("documents").getJsonObject(0).put("validUntil", "2026-11-21");
        var sample = SampleAnswers.identity();
        var identity = new Identity(
                sample.establishment(),
                Optional.of(PublicationReader.product(201, 1, true, product)),
                sample.lot(),
                sample.codeLot());

        var certificates = json(SampleAnswers.answer(Verdict.VALID, identity)).getJsonArray("hasCertification");

        assertThat(certificates.getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("@type", "Certification")
                        .put("name", "Chứng nhận VietGAP")
                        .put("certificationIdentification", "VietGAP-TS-13-24-00")
                        .put(
                                "issuedBy",
                                new JsonObject().put("@type", "Organization").put("name", "Tổ chức chứng nhận Mẫu"))
                        .put("expires", "2026-11-21")
                        .put("certificationStatus", "https://schema.org/CertificationInactive"));
        assertThat(certificates.getJsonObject(1).getString("certificationStatus"))
                .isEqualTo("https://schema.org/CertificationActive");
    }

    @Test
    void recall_isToldAndPraiseIsNot() {
        var json = json(SampleAnswers.answer(Verdict.RECALLED));

        assertThat(fact(json, "recallReason")).contains(SampleAnswers.NOTICE.reason());
        assertThat(json.containsKey("image")).isFalse();
        assertThat(json.containsKey("description")).isFalse();
    }

    @Test
    void textThatEndsTheBlock_staysData() {
        var hostile = "</script><script>alert(1)</script><!--&amp;\u202E";
        var product = SampleAnswers.json(PublicationDocument.PRODUCT).put("name", new JsonObject().put("vi", hostile));
        var sample = SampleAnswers.identity();
        var identity = new Identity(
                sample.establishment(),
                Optional.of(PublicationReader.product(201, 1, true, product)),
                sample.lot(),
                sample.codeLot());

        var body = html.answer(SampleAnswers.answer(Verdict.VALID, identity), SampleAnswers.TODAY)
                .body();

        // The data, and the one script of ours.
        assertThat(body.split("<script", -1)).hasSize(3);
        assertThat(body.split("</script", -1)).hasSize(3);
        assertThat(block(body).getJsonObject("name").getString("@value")).isEqualTo(hostile);
    }

    private JsonObject json(Answer answer) {
        return new JsonObject(
                pages.answer(answer, Language.VIETNAMESE, SampleAnswers.TODAY).body());
    }

    private static JsonObject block(String body) {
        var begin = "<script type=\"application/ld+json\">";
        var start = body.indexOf(begin) + begin.length();
        return new JsonObject(body.substring(start, body.indexOf("</script>", start)));
    }

    private static Optional<String> fact(JsonObject json, String name) {
        return json.getJsonArray("additionalProperty", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(fact -> fact.getString("propertyID").equals(name))
                .map(fact -> fact.getString("value"))
                .findFirst();
    }
}
