package vn.gov.cantho.check.resolver.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class HtmlPagesTest {

    /** A page of this size reaches the phone before the first acknowledgement is waited for, with room for headers. */
    private static final int COMPRESSED_BYTES_MAX = 10 * 1024;

    private final HtmlPages vietnamese = new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE);
    private final HtmlPages english = new HtmlPages(Language.ENGLISH, SampleAnswers.SITE);

    @ParameterizedTest
    @EnumSource
    void page_ofEveryVerdict_beginsWithItsHeadlineAndIsSmall(Verdict verdict) throws IOException {
        for (var pages : List.of(vietnamese, english)) {
            var page = pages.answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY);
            var headline = between(page.body(), "<h1>", "</h1>");
            assertThat(between(page.body(), "<title>", "</title>")).startsWith(headline);
            assertThat(page.body())
                    .containsOnlyOnce("<script>" + ReturnScript.TEXT + "</script>")
                    .contains("aria-hidden='true'");
            assertThat(page.body().replace("<script>" + ReturnScript.TEXT, ""))
                    .doesNotContain("<script>")
                    .doesNotContain(" style=");
            assertThat(gzip(page.body())).isLessThanOrEqualTo(COMPRESSED_BYTES_MAX);
            assertThat(page.status()).isEqualTo(verdict == Verdict.UNKNOWN ? 404 : 200);
        }
    }

    @Test
    void placesOfTexts_areAllFilled() {
        for (var verdict : Verdict.values()) {
            assertThat(vietnamese
                            .answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY)
                            .body())
                    .doesNotContain("{0}", "{1}");
        }
    }

    @Test
    void headlines_areAllDifferent() {
        var headlines = java.util.Arrays.stream(Verdict.values())
                .map(verdict -> between(
                        vietnamese
                                .answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY)
                                .body(),
                        "<h1>",
                        "</h1>"))
                .toList();
        assertThat(headlines).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><svg/onload=alert(1)>",
                "</style><script>alert(1)</script>",
                "{{7*7}}${7*7}",
                "javascript:alert(1)",
                "<!--<script>",
                "&lt;script&gt;",
                "\u0000\u202Ealert\u2066",
                "<a href=//evil.example>x</a>"
            })
    void hostileText_inEveryField_isShownAsText(String payload) {
        var hostile = identity(text -> payload);
        for (var verdict : Verdict.values()) {
            for (var pages : List.of(vietnamese, english)) {
                var calm = pages.answer(answer(verdict, identity(text -> "calm"), "calm"), SampleAnswers.TODAY);
                var page = pages.answer(answer(verdict, hostile, payload), SampleAnswers.TODAY);
                // The same elements and attributes as with harmless texts: nothing of it became markup.
                assertThat(markup(page.body())).isEqualTo(markup(calm.body()));
                assertThat(page.body()).doesNotContain("\u202E").doesNotContain("\u0000");
                assertThat(page.body()).doesNotContain("href=\"javascript:");
            }
        }
    }

    @Test
    void withheldVerdicts_showNothingOfTheProduct() {
        for (var verdict : List.of(Verdict.NOT_ACTIVATED, Verdict.CANCELLED, Verdict.LOCKED)) {
            assertThat(vietnamese
                            .answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY)
                            .body())
                    .doesNotContain("Cá tra phi lê")
                    .doesNotContain("Thủy sản Cồn Mẫu")
                    .doesNotContain("L2026-118");
        }
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.UNPUBLISHED), SampleAnswers.TODAY)
                        .body())
                .contains("Cá tra phi lê")
                .contains("Thủy sản Cồn Mẫu")
                .doesNotContain("L2026-118");
    }

    @Test
    void missingFacts_areSaidToBeMissing() {
        var bare = PublicationReader.productionLot(301, 1, true, new JsonObject().put("number", "L1"));
        var sample = SampleAnswers.identity();
        var identity = new Identity(sample.establishment(), sample.product(), Optional.of(bare), sample.codeLot());
        var body = vietnamese
                .answer(SampleAnswers.answer(Verdict.VALID, identity), SampleAnswers.TODAY)
                .body();
        // Produced, expires, place, quantity, journey, step back, step forward.
        assertThat(body.split("Cơ sở chưa cung cấp", -1)).hasSize(8);
    }

    @Test
    void expiredPapers_areStruckThroughWithTheDate() {
        var json = SampleAnswers.json(PublicationDocument.PRODUCTION_LOT);
        json.getJsonArray("documents").getJsonObject(0).put("validUntil", "2026-11-21");
        var identity = withLot(PublicationReader.productionLot(301, 1, true, json));
        var body = vietnamese
                .answer(SampleAnswers.answer(Verdict.VALID, identity), SampleAnswers.TODAY)
                .body();
        assertThat(body).contains("<s>Phiếu kết quả kiểm nghiệm</s>").contains("Hết hiệu lực từ 22/11/2026");
        json.getJsonArray("documents").getJsonObject(0).put("validUntil", "2026-11-22");
        var valid = withLot(PublicationReader.productionLot(301, 1, true, json));
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.VALID, valid), SampleAnswers.TODAY)
                        .body())
                .doesNotContain("<s>");
    }

    @Test
    void sources_areNamed() {
        var body = vietnamese
                .answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                .body();
        assertThat(between(body, "Ai nói gì trên trang này", "</section>"))
                .contains("Cơ sở khai")
                .contains("Sở Nông nghiệp và Môi trường thành phố Cần Thơ, ngày 05/09/2026.");
    }

    @Test
    void limitsOfTracing_areSaidUnderEveryVerdictButARecall() {
        for (var verdict : Verdict.values()) {
            var body = vietnamese
                    .answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY)
                    .body();
            assertThat(body.contains("Truy xuất nguồn gốc không thay cho kiểm nghiệm."))
                    .as(verdict.name())
                    .isEqualTo(verdict != Verdict.RECALLED);
        }
    }

    @Test
    void everyPage_tellsHowToKnowIt() {
        for (var page : List.of(
                vietnamese.home(List.of()),
                vietnamese.failure(404),
                vietnamese.answer(SampleAnswers.answer(Verdict.UNKNOWN), SampleAnswers.TODAY))) {
            assertThat(page.body()).contains("phải đúng là check.cantho.gov.vn.");
        }
    }

    @Test
    void warnings_standOpenUnderEveryVerdictThatShowsData() {
        for (var verdict : Verdict.values()) {
            var body = vietnamese
                    .answer(SampleAnswers.answer(verdict), SampleAnswers.TODAY)
                    .body();
            assertThat(body.contains("<section class=\"card warn\"><h2>Cảnh báo an toàn</h2>"))
                    .as(verdict.name())
                    .isEqualTo(!verdict.withholdsData());
        }
    }

    @Test
    void guide_isFoldedAndLeftOutOfARecall() {
        var shown = vietnamese
                .answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                .body();
        assertThat(between(shown, "<details><summary>Hướng dẫn sử dụng", "</details>"))
                .contains("Nấu chín kỹ");
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.RECALLED), SampleAnswers.TODAY)
                        .body())
                .contains("Nhãn hàng hóa")
                .doesNotContain("Hướng dẫn sử dụng", "Nấu chín kỹ");
    }

    @Test
    void label_isFoldedWithItsSizeItsNameAndAWayToTheWholePicture() {
        assertThat(between(
                        english.answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                                .body(),
                        "<summary>Label",
                        "</details>"))
                .contains(
                        "loading=\"lazy\"",
                        "width=\"1280\" height=\"853\"",
                        "alt=\"Label of Frozen pangasius fillet\"",
                        "<a class=\"touch\" href=\"/media/",
                        ">See the label at full size</a>");
    }

    @Test
    void recording_isFoldedWithItsWords_andLoadsNothingByItself() {
        var shown = between(
                vietnamese
                        .answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                        .body(),
                "<summary>Nghe lời giới thiệu (1 phút 20 giây)",
                "</details>");
        assertThat(shown)
                .contains(
                        "<audio controls preload=\"none\" src=\"/media/7d2f0c5b",
                        ".m4a\"",
                        "aria-label=\"Lời giới thiệu về Cá tra phi lê đông lạnh\"",
                        "Tôi nuôi cá tra ở Cồn Mẫu đã mười hai năm.");
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.RECALLED), SampleAnswers.TODAY)
                        .body())
                .doesNotContain("<audio", "mười hai năm");
        assertThat(Stylesheet.policy()).contains("default-src 'none'", "media-src 'self'");
    }

    @Test
    void longJourney_isFoldedAfterSixSteps() {
        var json = SampleAnswers.json(PublicationDocument.PRODUCTION_LOT);
        var step = json.getJsonArray("journey").getJsonObject(1);
        var journey = new JsonArray();
        for (var i = 0; i < 20; i++) {
            journey.add(step);
        }
        json.put("journey", journey);
        var identity = withLot(PublicationReader.productionLot(301, 1, true, json));
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.VALID, identity), SampleAnswers.TODAY)
                        .body())
                .contains("Xem chi tiết (14)");
    }

    @Test
    void everyVerdict_leadsToTheFormForProblems() {
        for (var verdict : Verdict.values()) {
            var answer = SampleAnswers.answer(verdict);
            assertThat(english.answer(answer, SampleAnswers.TODAY).body())
                    .as(verdict.name())
                    .contains("href=\"/report?code=" + PathText.encode(answer.codeText()) + "&amp;lang=en\"");
        }
        assertThat(vietnamese
                        .foreign("09520001000102", "https://portal.example")
                        .body())
                .contains("href=\"/report?code=09520001000102&amp;lang=vi\"");
    }

    @Test
    void sampleData_isMarked() {
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                        .body())
                .contains("Dữ liệu mẫu");
    }

    @Test
    void sharedAddress_isOfTheLot() {
        assertThat(vietnamese
                        .answer(SampleAnswers.answer(Verdict.VALID), SampleAnswers.TODAY)
                        .body())
                .contains("href=\"/01/09520001000102/10/L2026-118\"");
    }

    private static Identity withLot(ProductionLot lot) {
        var sample = SampleAnswers.identity();
        return new Identity(sample.establishment(), sample.product(), Optional.of(lot), sample.codeLot());
    }

    private static Answer answer(Verdict verdict, Identity identity, String text) {
        var sample = SampleAnswers.answer(verdict, identity);
        var notice = Optional.of(new Notice(text, text, text, text, SampleAnswers.NOTICE.since()));
        var codeText = sample.code().isPresent() ? sample.codeText() : text;
        return new Answer(verdict, sample.code(), codeText, sample.identity(), notice, sample.asOf(), sample.history());
    }

    /** The samples with every free text replaced. */
    private static Identity identity(UnaryOperator<String> replace) {
        var establishment = SampleAnswers.json(PublicationDocument.ESTABLISHMENT);
        var product = SampleAnswers.json(PublicationDocument.PRODUCT);
        var lot = SampleAnswers.json(PublicationDocument.PRODUCTION_LOT);
        List.of(establishment, product, lot).forEach(json -> replaceTexts(json, replace));
        return new Identity(
                PublicationReader.establishment(101, 1, establishment),
                Optional.of(PublicationReader.product(201, 1, true, product)),
                Optional.of(PublicationReader.productionLot(301, 1, true, lot)),
                Optional.of(SampleAnswers.codeLot()));
    }

    private static void replaceTexts(JsonObject json, UnaryOperator<String> replace) {
        for (var key : List.copyOf(json.fieldNames())) {
            switch (json.getValue(key)) {
                case JsonObject object -> replaceTexts(object, replace);
                case JsonArray array -> replaceTexts(array, replace);
                case String text when !isTyped(key) -> json.put(key, replace.apply(text));
                default -> {}
            }
        }
    }

    private static void replaceTexts(JsonArray array, UnaryOperator<String> replace) {
        for (var i = 0; i < array.size(); i++) {
            if (array.getValue(i) instanceof JsonObject object) {
                replaceTexts(object, replace);
            } else if (array.getValue(i) instanceof String text) {
                array.set(i, replace.apply(text));
            }
        }
    }

    /** Fields that are not free text: dates, numbers and addresses of ours. */
    private static boolean isTyped(String key) {
        return key.endsWith("On")
                || key.endsWith("At")
                || List.of("date", "on", "validUntil", "value", "url").contains(key);
    }

    /** Names of elements and attributes in their order, without any text. */
    private static String markup(String body) {
        var tags = java.util.regex.Pattern.compile("<[^>]*>").matcher(body);
        var out = new StringBuilder();
        while (tags.find()) {
            out.append(tags.group().replaceAll("\"[^\"]*\"", "\"\"")).append('\n');
        }
        return out.toString();
    }

    private static String between(String text, String begin, String end) {
        var start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf(end, start));
    }

    private static int gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.size();
    }
}
