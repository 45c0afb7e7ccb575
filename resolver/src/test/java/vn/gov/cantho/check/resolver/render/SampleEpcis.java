package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

/** EPCIS documents as they are served, and their parts. */
final class SampleEpcis {

    static final String LOT = "/01/" + PublishedSamples.GTIN + "/10/" + PublishedSamples.LOT_NUMBER;

    private static final DataPages PAGES = new DataPages(SampleAnswers.SITE);

    private SampleEpcis() {}

    static Page page(Answer answer) {
        return PAGES.page(DataKind.EPCIS, LOT, answer, SampleAnswers.TODAY, Language.VIETNAMESE);
    }

    static JsonObject document(Answer answer) {
        var page = page(answer);
        assertThat(page.status()).isEqualTo(200);
        return new JsonObject(page.body());
    }

    static List<JsonObject> events(JsonObject document) {
        return objects(document.getJsonObject("epcisBody").getJsonArray("eventList"));
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
