package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** Search, directories and sitemap over a real port and a real PostgreSQL, as the role of the resolver. */
final class SearchIT {

    private static final String GTIN = PublishedSamples.GTIN;
    private static final int SEARCHES_AT_ONCE = 100;
    private static final long SECRET = 900;
    private static final long LOCAL = 901;

    private static TestPostgres postgres;
    private static ScanStack stack;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        PublishedSamples.insert(postgres);
        establishment(102, "Nông trại Phong Điền");
        establishment(103, "Cơ sở chưa có sản phẩm");
        product(SECRET, 101, "Bí mật chưa duyệt", false);
        product(LOCAL, 102, "Xoài cát Hòa Lộc", true);
        var names = List.of("Đậu bắp", "Ổi nữ hoàng", "Ốc bươu", "Ông Cọp", "Dừa sáp", "Âu cơ", "An phước", "Ăn liền");
        for (var i = 0; i < names.size(); i++) {
            product(910 + i, 102, names.get(i), true);
        }
        for (var number = 0; number < 250; number++) {
            product(10_000L + number, 102, "Chôm chôm số " + number, true);
        }
        lot(LOCAL, "X1");
        stack = ScanStack.start(postgres.port(), TestRedis.freePort());
    }

    @AfterAll
    static void stop() {
        stack.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        stack.status.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cá tra phi lê",
                "ca tra phi le dong lanh",
                "CÁ TRA ĐÔNG LẠNH",
                "ca tra dong lnh",
                "ca tar phi le",
                "frozen pangasius",
                "con mau"
            })
    void search_withoutDiacriticsAndWithTypingErrors_finds(String text) {
        assertThat(names(search(text))).contains("Cá tra phi lê đông lạnh");
    }

    @Test
    void search_byNameOfEstablishmentOrPlace_findsIt() {
        assertThat(names(search("thuy san con mau"))).startsWith("Hợp tác xã Thủy sản Cồn Mẫu");
        assertThat(names(search("nong trai phogn dien"))).startsWith("Nông trại Phong Điền");
    }

    /** No two of them ask the same, so none is answered by the question of another. */
    @Test
    void manyDifferentSearchesAtOnce_areAllAnswered_andScansBesideThem() {
        var searches = IntStream.range(0, SEARCHES_AT_ONCE)
                .mapToObj(number -> stack.begin("/search?q=" + encoded("chom chom so " + number)))
                .toList();
        assertThat(stack.get("/q/" + TestStampCodes.text(PublishedSamples.CODE_LOT, 3))
                        .statusCode())
                .isEqualTo(200);

        assertThat(searches).allSatisfy(search -> {
            var response = search.join();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("Chôm chôm số");
        });
    }

    @Test
    void search_neverShowsWhatIsNotPublished() {
        assertThat(names(search("bi mat chua duyet"))).doesNotContain("Bí mật chưa duyệt");
        assertThat(names(search("co so chua co san pham"))).doesNotContain("Cơ sở chưa có sản phẩm");
        assertThat(stack.get("/establishments/103").statusCode()).isEqualTo(404);
    }

    @Test
    void locked_isLeftOutOfListsAtOnce() {
        assertThat(names(search("xoai cat hoa loc"))).contains("Xoài cát Hòa Lộc");
        stack.status.set(Subject.of(Kind.ESTABLISHMENT, 102), Change.LOCKED);

        assertThat(names(search("xoai cat hoa loc"))).doesNotContain("Xoài cát Hòa Lộc");
        assertThat(names(json("/establishments"))).containsExactly("Hợp tác xã Thủy sản Cồn Mẫu");
        var page = stack.get("/establishments/102").body();
        assertThat(page).contains("Cơ sở đang bị tạm khóa").doesNotContain("Phong Điền");
        assertThat(json("/establishments/102").fieldNames()).containsExactlyInAnyOrder("standing", "asOf", "confirmed");
    }

    @Test
    void recalled_isShownWithItsState() {
        stack.status.set(Subject.of(Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED);

        var line = search("ca tra phi le").getJsonArray("results").getJsonObject(0);
        assertThat(line.getString("standing")).isEqualTo("RECALLED");
        assertThat(stack.get("/search?q=ca+tra+phi+le").body()).contains("THU HỒI SẢN PHẨM");
    }

    @Test
    void leaseLost_isSaid() {
        stack.status.loseLease();

        assertThat(stack.get("/products").body()).contains("đang xác nhận lại");
        assertThat(json("/products").getBoolean("confirmed")).isFalse();
    }

    @Test
    void cachedList_belowItsLeastRevision_isReadAgain() {
        assertThat(names(search("xoai cat hoa"))).contains("Xoài cát Hòa Lộc");
        postgres.execute("UPDATE publication.product SET published = false, revision = nextval('publication.revision')"
                + " WHERE id = " + LOCAL);
        stack.status.setLeastRevision(
                Kind.PRODUCT, LOCAL, postgres.number("SELECT revision FROM publication.product WHERE id = " + LOCAL));

        assertThat(names(search("xoai cat hoa"))).doesNotContain("Xoài cát Hòa Lộc");
        postgres.execute("UPDATE publication.product SET published = true WHERE id = " + LOCAL);
    }

    @Test
    void search_pagesAreBounded() {
        var first = search("chom chom so");
        assertThat(first.getInteger("pages")).isEqualTo(10);
        assertThat(first.getInteger("total")).isEqualTo(200);
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(first.getJsonArray("results")).hasSize(20);
        assertThat(json("/search?q=chom+chom+so&page=10").getJsonArray("results"))
                .hasSize(20)
                .doesNotContainAnyElementsOf(first.getJsonArray("results"));
        assertThat(json("/search?q=chom+chom+so&page=11").getInteger("page")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=9520001000102,     /01/09520001000102",
        "/search?q=09520001000102,    /01/09520001000102",
        "/search?q=9520-001-000-102,  /01/09520001000102",
        "/search?q=96385074,          /01/00000096385074",
        "/search?q=00000000000000000000&lang=en, /q/00000000000000000000?lang=en"
    })
    void search_ofGtinOrCode_leadsToItsPage(String path, String target) {
        // Redirects are not followed by this client.
        var response = stack.get(path);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue(target);
    }

    @Test
    void search_ofGenuineCode_leadsToItsPage() {
        var code = TestStampCodes.text(PublishedSamples.CODE_LOT, 3);
        for (var text : List.of(code, code.toLowerCase(java.util.Locale.ROOT), "https://check.test/q/" + code)) {
            var response = stack.get("/search?q=" + encoded(text));
            assertThat(response.statusCode()).as(text).isEqualTo(303);
            assertThat(stack.get(location(response)).headers().firstValue("X-Verdict"))
                    .hasValue("VALID");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=a",
                "?q=%00",
                "?q=%C3%28",
                "?q=%27%3B+DROP+TABLE",
                "?q=%25%25",
                "?q=9520001000103",
                "?q=xx&page=-1",
                "?q=xx&page=99999999999999999999",
                "?q=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void search_ofNoise_isAPage(String query) {
        var response = stack.get("/search" + query);
        assertThat(response.statusCode()).isIn(200, 400);
        assertThat(response.body()).startsWith("<!doctype html>").doesNotContain("<script");
    }

    @Test
    void products_areInVietnameseOrder() {
        assertThat(names(json("/products")).subList(0, 4))
                .containsExactly("An phước", "Ăn liền", "Âu cơ", "Cá tra phi lê đông lạnh");
        var all = new java.util.ArrayList<String>();
        var query = "";
        while (query != null) {
            var page = json("/products" + query);
            all.addAll(names(page));
            query = page.getString("next");
        }
        assertThat(all).hasSize(260).doesNotHaveDuplicates().doesNotContain("Bí mật chưa duyệt");
        assertThat(all.subList(all.size() - 6, all.size()))
                .containsExactly("Dừa sáp", "Đậu bắp", "Ốc bươu", "Ổi nữ hoàng", "Ông Cọp", "Xoài cát Hòa Lộc");
    }

    @Test
    void products_linkToTheirPages() {
        assertThat(stack.get("/search?q=ca+tra+phi+le").body()).contains("href=\"/01/" + GTIN + '"');
        var mango = search("xoai cat hoa loc").getJsonArray("results").getJsonObject(0);
        assertThat(stack.get(mango.getString("url")).statusCode()).isEqualTo(200);
    }

    @Test
    void establishment_showsItsProducts() {
        var page = stack.get("/establishments/101").body();
        assertThat(page).contains("<h1>Hợp tác xã Thủy sản Cồn Mẫu</h1>").contains("Cá tra phi lê đông lạnh");
        assertThat(page).doesNotContain("noindex");
        for (var path : List.of("/establishments/", "/establishments/x", "/establishments/1e3", "/establishments/7")) {
            assertThat(stack.get(path).statusCode()).as(path).isIn(200, 404);
        }
    }

    @Test
    void english_staysOnTheWay() {
        var page = stack.get("/search?q=chom+chom&lang=en").body();
        assertThat(page).contains("Next page").contains("href=\"?q=chom%20chom&amp;lang=vi\"");
    }

    @Test
    void sitemap_tellsOfLotAndProductPagesInGoodStanding() {
        assertThat(stack.get("/sitemap.xml").body())
                .contains("<loc>https://check.test/sitemap/products-0.xml</loc>")
                .contains("<loc>https://check.test/sitemap/lots-0.xml</loc>");
        assertThat(stack.get("/sitemap/products-0.xml").body())
                .contains("<loc>https://check.test/01/" + GTIN + "</loc>");
        var lots = "/sitemap/lots-0.xml";
        assertThat(stack.get(lots).body())
                .contains("/01/" + GTIN + "/10/" + PublishedSamples.LOT_NUMBER)
                .contains("/l/CT-000901/X1");
        stack.status.set(Subject.of(Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED);
        assertThat(stack.get(lots).body()).doesNotContain(GTIN);
        assertThat(stack.get("/sitemap/lots-x.xml").statusCode()).isEqualTo(404);
        assertThat(stack.get("/sitemap/lots-.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void smallFiles_areThere() {
        assertThat(stack.get("/robots.txt").body())
                .contains("Disallow: /q/\n")
                .contains("Disallow: /search\n")
                .contains("Sitemap: https://check.test/sitemap.xml");
        assertThat(stack.get("/.well-known/security.txt").body())
                .contains("Contact: mailto:security@check.test")
                .contains("Expires: 2026-12-22T00:00:00Z");
        assertThat(stack.get("/.well-known/assetlinks.json").body()).isEqualTo("[]");
        assertThat(stack.get("/.well-known/apple-app-site-association").statusCode())
                .isEqualTo(404);
        assertThat(new JsonObject(stack.get("/manifest.webmanifest").body()).getString("start_url"))
                .isEqualTo("/");
        assertThat(stack.get("/camera.js").body().length()).isLessThan(5_000);
    }

    @Test
    void onlyTheHomePage_mayRunOurScript() {
        assertThat(stack.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
        assertThat(stack.get("/search?q=xx").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'sha256-").doesNotContain("script-src 'self'"));
    }

    @Test
    void article_isSeenWithItsEventAndGoneWithTheNext() {
        article(1, "NEWS", "tin-thu-1", "Kiểm tra chợ nổi Cái Răng", true);
        tellOfArticles();
        assertThat(stack.get("/news").body()).contains("Kiểm tra chợ nổi Cái Răng");
        assertThat(stack.get("/").body()).contains("Kiểm tra chợ nổi Cái Răng");
        var page = stack.get("/news/tin-thu-1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Kiểm tra chợ nổi Cái Răng</h1>", "Sở Mẫu", "<p>Nội dung</p>");
        assertThat(stack.get("/news/tin-thu-2").statusCode()).isEqualTo(404);

        article(2, "NEWS", "tin-thu-2", "Lịch tập huấn tháng mười hai", true);
        tellOfArticles();
        assertThat(stack.get("/news/tin-thu-2").statusCode())
                .as("kept as unknown")
                .isEqualTo(200);
        assertThat(stack.get("/news").body()).contains("Lịch tập huấn tháng mười hai");
        assertThat(stack.get("/sitemap/articles-0.xml").body())
                .contains("<loc>https://check.test/news/tin-thu-1</loc>");

        postgres.execute("UPDATE publication.article SET published = false, content = '{\"format\":1}',"
                + " revision = nextval('publication.revision') WHERE id = 1");
        tellOfArticles();
        var gone = stack.get("/news/tin-thu-1");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Trang này không còn nữa").doesNotContain("Cái Răng");
        assertThat(stack.get("/news").body()).doesNotContain("Cái Răng");
        assertThat(stack.json("/news/tin-thu-1").statusCode()).isEqualTo(410);
    }

    @Test
    void articles_areFoundWithoutDiacriticsByTitleAndNumber() {
        article(11, "LAW", "van-ban-11", "Thông tư về truy xuất nguồn gốc", true);
        article(12, "LAW", "van-ban-12", "Nghị định chưa đăng", false);
        tellOfArticles();

        for (var text : List.of("truy xuat nguon goc", "thong tu truy xat", "11/2026/TT-MAU")) {
            assertThat(stack.get("/law?q=" + encoded(text)).body())
                    .as(text)
                    .contains("Thông tư về truy xuất nguồn gốc");
        }
        assertThat(stack.get("/law?q=nghi+dinh+chua+dang").body()).doesNotContain("Nghị định chưa đăng");
        assertThat(stack.get("/guides?q=truy+xuat").body()).doesNotContain("Thông tư");
        assertThat(stack.get("/law/van-ban-12").statusCode()).isEqualTo(410);
        assertThat(stack.get("/news/van-ban-11").statusCode())
                .as("of another kind")
                .isEqualTo(404);
        var json = json("/law/van-ban-11");
        assertThat(json.getString("html")).isEqualTo("<p>Nội dung</p>");
        assertThat(json.getJsonObject("law").getString("number")).isEqualTo("11/2026/TT-MAU");
    }

    @Test
    void articles_arePagedNewestFirst() {
        for (var id = 101; id <= 125; id++) {
            article(id, "GUIDE", "huong-dan-" + id, "Hướng dẫn số " + id, true);
        }
        tellOfArticles();

        var first = json("/guides");
        assertThat(titles(first)).hasSize(20).startsWith("Hướng dẫn số 125");
        var second = json("/guides" + first.getString("next"));
        assertThat(titles(second)).hasSize(5).endsWith("Hướng dẫn số 101");
        assertThat(second.containsKey("next")).isFalse();
        assertThat(stack.get("/guides?lang=en").body()).contains("Next page", "<b lang=\"vi\">Hướng dẫn số 125</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/",
                "/news/x",
                "/news/A",
                "/news/a/b",
                "/news/%27",
                "/news/..%2f..",
                "/law/1?lang=xx",
                "/guides?after=-1",
                "/guides?after=99999999999999999999",
                "/news?q=%00",
                "/news?q=%27%3B+DROP+TABLE",
                "/news?q=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void article_ofNoise_isAPage(String path) {
        var response = stack.get(path);
        assertThat(response.statusCode()).isIn(200, 404);
        assertThat(response.body()).startsWith("<!doctype html>").doesNotContain("<script");
    }

    private static List<String> titles(JsonObject page) {
        return page.getJsonArray("results").stream()
                .map(line -> ((JsonObject) line).getString("title"))
                .toList();
    }

    private static void article(long id, String kind, String slug, String title, boolean published) {
        var law = kind.equals("LAW")
                ? ", 'law', jsonb_build_object('number', '" + id
                        + "/2026/TT-MAU', 'issuer', 'Bộ Mẫu', 'issuedOn', '2026-01-01', 'state', 'IN_FORCE')"
                : "";
        postgres.execute(
                "INSERT INTO publication.article (id, unit_id, kind, slug, published, published_at, revision, content) VALUES ("
                        + id + ", 1, '" + kind + "', '" + slug + "', " + published
                        + ", TIMESTAMPTZ '2026-11-01 00:00+07' + " + id
                        + " * interval '1 minute', nextval('publication.revision'), jsonb_build_object('format', 1,"
                        + " 'title', jsonb_build_object('vi', '" + title
                        + "'), 'summary', jsonb_build_object('vi', 'Tóm tắt'),"
                        + " 'unit', jsonb_build_object('vi', 'Sở Mẫu'), 'text', jsonb_build_object('vi', jsonb_build_array("
                        + "jsonb_build_object('type', 'PARAGRAPH', 'spans', jsonb_build_array(jsonb_build_object('text', 'Nội dung')))))"
                        + law + "))");
    }

    /** What the feed says with each change of an article. */
    private static void tellOfArticles() {
        stack.status.setLeastRevision(
                Kind.ARTICLES, 0, postgres.number("SELECT max(revision) FROM publication.article"));
    }

    private static JsonObject search(String text) {
        return json("/search?q=" + encoded(text));
    }

    private static JsonObject json(String path) {
        return new JsonObject(stack.json(path).body());
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("results").stream()
                .map(line -> ((JsonObject) line).getString("name"))
                .toList();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void establishment(long id, String name) {
        postgres.execute("INSERT INTO publication.establishment (id, revision, content) SELECT " + id
                + ", nextval('publication.revision'), content || jsonb_build_object('name', jsonb_build_object('vi', '"
                + name + "')) FROM publication.establishment WHERE id = 101");
    }

    private static void product(long id, long establishment, String name, boolean published) {
        postgres.execute(
                "INSERT INTO publication.product (id, establishment_id, local_code, published, revision, content)"
                        + " VALUES (" + id + ", " + establishment + ", 'CT-" + "%06d".formatted(id) + "', " + published
                        + ", nextval('publication.revision'), jsonb_build_object('format', 1, 'name', jsonb_build_object('vi', '"
                        + name + "')))");
    }

    private static void lot(long product, String number) {
        postgres.execute(
                "INSERT INTO publication.production_lot (id, establishment_id, product_id, number, published, revision, content)"
                        + " SELECT 399, establishment_id, id, '" + number
                        + "', true, nextval('publication.revision'), '{\"format\":1,\"number\":\"" + number
                        + "\"}' FROM publication.product WHERE id = " + product);
    }
}
