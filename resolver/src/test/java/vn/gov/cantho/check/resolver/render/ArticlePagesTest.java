package vn.gov.cantho.check.resolver.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.library.ArticleReader;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class ArticlePagesTest {

    private static final Instant DAY = Instant.parse("2026-11-21T18:00:00Z");

    private final ArticlePages vietnamese = new ArticlePages(Language.VIETNAMESE, SampleAnswers.SITE);
    private final ArticlePages english = new ArticlePages(Language.ENGLISH, SampleAnswers.SITE);

    @Test
    void article_saysWhatItIsFromWhomAndWhen() {
        var page = vietnamese.article(SampleArticles.ARTICLE).body();

        assertThat(page)
                .contains("<h1>Quy định mẫu về truy xuất nguồn gốc sản phẩm</h1>")
                .contains("02/11/2026 · Sở Khoa học và Công nghệ thành phố Cần Thơ", "sửa ngày 20/11/2026", "Bài mẫu")
                .contains("00/2026/QĐ-MAU", "01/10/2026", "Đã được thay thế", "01/2027/QĐ-MAU")
                .contains(
                        "<h2>Ai phải làm</h2>",
                        "<strong>một bước trước, một bước sau</strong>",
                        "<ol><li>Ghi nhật ký</li>")
                .contains("<a href=\"/products\"><em>danh sách sản phẩm</em></a>")
                .contains("property=\"og:type\" content=\"article\"", "\"@type\":\"Article\"", "rel=\"canonical\"")
                .contains("Tải tệp PDF (180 KB)");
    }

    @Test
    void article_inEnglish_isTranslatedOrMarkedAsVietnamese() {
        assertThat(english.article(SampleArticles.ARTICLE).body())
                .contains("Establishments record one step back")
                .doesNotContain("Ghi nhật ký");
        var only = new JsonObject()
                .put("title", texts("Tin chỉ có tiếng Việt"))
                .put("summary", texts("Tóm tắt"))
                .put("unit", texts("Sở Mẫu"))
                .put("text", new JsonObject().put("vi", new JsonArray().add(paragraph("Nội dung"))));
        var line = ArticleReader.line(2, ArticleKind.NEWS, "tin-2", DAY, only);

        assertThat(english.article(ArticleReader.article(line, only)).body())
                .contains("<h1 lang=\"vi\">Tin chỉ có tiếng Việt</h1>")
                .contains("available in Vietnamese only", "<section class=\"text\" lang=\"vi\">")
                .contains("22/11/2026 · Sở Mẫu");
    }

    /** Whoever reaches the rows past the portal still cannot bring a script or a false link to a page. */
    @Test
    void hostileRow_isOnlyText() {
        var evil = "</script><script>alert(1)</script>\" onload='x'";
        var hostile = new JsonObject()
                .put("title", texts(evil))
                .put("summary", texts(evil))
                .put("unit", texts(evil))
                .put(
                        "picture",
                        new JsonObject()
                                .put("url", "javascript:alert(1)")
                                .put("width", 1)
                                .put("height", 1))
                .put("file", new JsonObject().put("url", "//evil.example/x.pdf").put("bytes", 1))
                .put(
                        "text",
                        new JsonObject()
                                .put(
                                        "vi",
                                        new JsonArray()
                                                .add(paragraph(evil))
                                                .add(new JsonObject()
                                                        .put("type", "SCRIPT")
                                                        .put("spans", new JsonArray()))
                                                .add(link("javascript:alert(1)"))
                                                .add(link("https://user@evil.example/"))
                                                .add(link("//evil.example"))));
        var line = ArticleReader.line(3, ArticleKind.NEWS, "tin-3", DAY, hostile);

        var page = vietnamese.article(ArticleReader.article(line, hostile)).body();
        var data = page.indexOf("<script type=\"application/ld+json\">");
        assertThat(page.substring(0, data)).doesNotContain("<script", "href=\"javascript", "evil.example", "onload='");
        assertThat(page.substring(data).split("</?script", -1))
                .as("one block of data")
                .hasSize(3);
        assertThat(vietnamese
                        .list(new ArticleList(ArticleKind.NEWS, evil, false, List.of(line), false))
                        .body())
                .doesNotContain("<script", "onload='");
    }

    private static JsonObject texts(String text) {
        return new JsonObject().put("vi", text);
    }

    private static JsonObject paragraph(String text) {
        return new JsonObject()
                .put("type", "PARAGRAPH")
                .put("spans", new JsonArray().add(new JsonObject().put("text", text)));
    }

    private static JsonObject link(String address) {
        return new JsonObject()
                .put("type", "PARAGRAPH")
                .put(
                        "spans",
                        new JsonArray().add(new JsonObject().put("text", "x").put("link", address)));
    }
}
