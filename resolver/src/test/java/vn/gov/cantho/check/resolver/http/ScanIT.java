package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.SettableStatus;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** The whole way of a scan over a real port, a real Redis and a real PostgreSQL, for every verdict. */
final class ScanIT {

    private static final int EXPIRED_CODE_LOT = 17;
    private static final int UNPUBLISHED_CODE_LOT = 18;
    private static final Notice NOTICE = new Notice(
            "Nhiễm khuẩn <Salmonella>",
            "Mang trả nơi đã mua",
            "15/QĐ-SNN",
            "Sở Nông nghiệp và Môi trường",
            Instant.parse("2026-11-20T01:00:00Z"));

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static ScanStack stack;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        PublishedSamples.insert(postgres);
        insertOtherLots();
        stack = ScanStack.start(postgres.port(), redis.port());
    }

    @AfterAll
    static void stop() {
        stack.close();
        redis.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        stack.status.clear();
        stack.scans.clear();
    }

    @ParameterizedTest
    @EnumSource
    void scan_underEveryVerdict_hasItsStatusHeadersAndPage(Verdict verdict) {
        var path = prepare(verdict);

        var page = stack.get(path);
        var json = stack.json(path);

        assertThat(page.statusCode()).isEqualTo(verdict == Verdict.UNKNOWN ? 404 : 200);
        assertThat(json.statusCode()).isEqualTo(page.statusCode());
        assertThat(header(page, "X-Verdict")).isEqualTo(verdict.name());
        assertThat(header(page, "X-As-Of")).isEqualTo(SettableStatus.AS_OF.toString());
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Vary")).contains("Accept").contains("Accept-Language");
        assertThat(page.body()).startsWith("<!doctype html>").contains("<h1>");
        assertThat(new JsonObject(json.body()).getString("verdict")).isEqualTo(verdict.name());
    }

    @Test
    void linkedData_isSentToWhoPrefersIt() {
        var answer = stack.get(stamp(1), "Accept", "application/ld+json, application/json;q=0.9");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(new JsonObject(answer.body()).getString("@type")).isEqualTo("IndividualProduct");
    }

    @Test
    void searchEngines_areKeptFromStampsAndLetToLots() {
        var lot = stack.get("/01/" + PublishedSamples.GTIN + "/10/L2026-118", "Accept", "text/html");

        assertThat(header(stack.get(stamp(1)), "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(stack.get("/search?q=ab"), "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(stack.get("/"), "X-Robots-Tag")).isEmpty();
        assertThat(lot.statusCode()).isEqualTo(200);
        assertThat(header(lot, "X-Robots-Tag")).isEmpty();
        assertThat(lot.body()).contains("<link rel=\"canonical\" href=\"" + ScanStack.PUBLIC_URL + "/01/");
    }

    @Test
    void page_isCompressedAsTheBrowserTakesIt() {
        assertThat(header(stack.get(stamp(1), "Accept-Encoding", "gzip, deflate, br, zstd"), "Content-Encoding"))
                .isEqualTo("br");
        assertThat(header(stack.get(stamp(1), "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(header(stack.get(stamp(1)), "Content-Encoding")).isEmpty();
    }

    @Test
    void valid_json_hasTheFieldsOfTheSamples() {
        var json = new JsonObject(stack.json(stamp(1)).body());
        assertThat(json.fieldNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "verdict",
                        "asOf",
                        "product",
                        "lot",
                        "establishment",
                        "journey",
                        "stepBack",
                        "stepForward",
                        "documents",
                        "approval",
                        "scans");
        assertThat(json.getJsonObject("product").getString("gtin")).isEqualTo(PublishedSamples.GTIN);
        assertThat(json.getJsonObject("lot").getString("expiresOn")).isEqualTo("2028-11-01");
        assertThat(json.getJsonArray("journey")).hasSize(4);
        assertThat(json.getJsonArray("documents")).hasSize(3);
        assertThat(json.getJsonObject("approval").getString("date")).isEqualTo("2026-09-05");
    }

    @Test
    void recall_json_saysReasonInstructionDecisionAgencySince() {
        stack.status.set(Subject.of(Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED, NOTICE);
        var recall = new JsonObject(stack.json(stamp(1)).body()).getJsonObject("recall");
        assertThat(recall.getMap())
                .containsEntry("reason", NOTICE.reason())
                .containsEntry("instruction", NOTICE.instruction())
                .containsEntry("decisionNumber", NOTICE.decisionNumber())
                .containsEntry("agency", NOTICE.agency())
                .containsEntry("since", "2026-11-20T01:00:00Z");
    }

    @Test
    void recall_page_saysTheNoticeAndFoldsPicturesAway() {
        stack.status.set(Subject.of(Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.RECALLED, NOTICE);
        var page = stack.get(stamp(1)).body();
        assertThat(page)
                .contains("<title>THU HỒI")
                .contains("Nhiễm khuẩn &lt;Salmonella&gt;")
                .contains(NOTICE.instruction())
                .contains(NOTICE.decisionNumber());
        assertThat(page.indexOf("<details>")).isPositive().isLessThan(page.indexOf("<img"));
        assertThat(page).doesNotContain("không thay cho kiểm nghiệm");
    }

    @Test
    void withheldVerdicts_json_tellsNothingOfProductLotAndJourney() {
        for (var verdict : new Verdict[] {Verdict.NOT_ACTIVATED, Verdict.CANCELLED, Verdict.LOCKED}) {
            stack.status.clear();
            var json = new JsonObject(stack.json(prepare(verdict)).body());
            assertThat(json.fieldNames()).isSubsetOf("code", "verdict", "asOf", "scans");
        }
    }

    @Test
    void unpublished_json_tellsTheNamesOnly() {
        var json = new JsonObject(stack.json(prepare(Verdict.UNPUBLISHED)).body());
        assertThat(json.fieldNames()).isSubsetOf("code", "verdict", "asOf", "scans", "product", "establishment");
        assertThat(json.getJsonObject("product").fieldNames()).containsExactly("name");
        assertThat(json.getJsonObject("establishment").fieldNames()).containsExactly("name");
    }

    @Test
    void unknownTexts_allLookAlike() {
        var notIssued = stack.json(ScanStack.stamp(9_999, 1));
        var beyondSize = stack.json(stamp(PublishedSamples.SIZE));
        var forged = stack.json("/q/00000000000000000000");
        var malformed = stack.json("/q/abc");
        for (var response : java.util.List.of(notIssued, beyondSize, forged, malformed)) {
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(new JsonObject(response.body()).fieldNames())
                    .containsExactlyInAnyOrder("code", "verdict", "asOf");
        }
    }

    @Test
    void code_inAnyCaseAndWithHyphens_isRead() {
        var text = ScanStack.stamp(PublishedSamples.CODE_LOT, 3).substring(3);
        assertThat(verdict(stack.get("/Q/" + text))).isEqualTo("VALID");
        assertThat(verdict(stack.get("/q/" + text.toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo("VALID");
        assertThat(verdict(stack.get("/q/" + text.substring(0, 10) + "-" + text.substring(10))))
                .isEqualTo("VALID");
        assertThat(verdict(stack.get("/q/" + text.substring(0, 10) + "%20" + text.substring(10))))
                .isEqualTo("VALID");
    }

    @Test
    void scan_counted_saysHowOften() {
        var path = stamp(77);
        assertThat(new JsonObject(stack.json(path).body())
                        .getJsonObject("scans")
                        .getInteger("count"))
                .isEqualTo(1);
        assertThat(new JsonObject(stack.json(path).body())
                        .getJsonObject("scans")
                        .getInteger("count"))
                .isEqualTo(2);
        assertThat(stack.get(path, "Accept", "text/html").body())
                .contains("Đã quét 3 lần, lần đầu lúc 10:04 22/11/2026 tại Cần Thơ (theo địa chỉ mạng).");
        assertThat(stack.scans).hasSize(3).allSatisfy(scan -> {
            assertThat(scan.place()).contains(new ScanPlace("Cần Thơ", 10, 105.8, true));
            assertThat(scan.code().serial()).isEqualTo(77);
            assertThat(scan.productionLot()).hasValue(PublishedSamples.LOT);
            assertThat(scan.verdict()).isEqualTo(Verdict.VALID);
            assertThat(scan.feedPosition()).isEqualTo(42);
        });
    }

    @Test
    void scan_ofStampCountedByAnotherNode_goesOnFromThere() {
        postgres.execute("""
                WITH scans AS (
                    INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node)
                    SELECT gen_random_uuid(), timestamptz '2026-11-01T00:00:00Z' + n * interval '1 minute', %1$d, 78,
                           'VALID', 'PHONE', 1, 'elsewhere'
                      FROM generate_series(0, 40) AS n)
                INSERT INTO scan.stamp_count (code_lot_id, serial, count, first_at)
                VALUES (%1$d, 78, 41, '2026-11-01T00:00:00Z')
                """.formatted(PublishedSamples.CODE_LOT));
        Eventually.holds("the node has heard of them", () -> count(78, "Googlebot/2.1") == 41);

        var scans = new JsonObject(stack.json(stamp(78)).body()).getJsonObject("scans");

        assertThat(scans.getInteger("count")).isEqualTo(42);
        assertThat(scans.getString("firstAt")).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(scans.containsKey("firstPlace")).isFalse();
    }

    /** The count that a program is told; 0 when there is none. */
    private static int count(int serial, String agent) {
        var body = stack.get(stamp(serial), "Accept", "application/json", "User-Agent", agent)
                .body();
        var scans = new JsonObject(body).getJsonObject("scans");
        return scans == null ? 0 : scans.getInteger("count");
    }

    @Test
    void headRobotsPreviewsAndPrefetch_doNotCount() {
        var path = stamp(79);
        var head = stack.send("HEAD", path);
        stack.get(path, "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        stack.get(path, "User-Agent", "facebookexternalhit/1.1");
        stack.get(path, "Sec-Purpose", "prefetch;prerender");
        stack.get(path, "Purpose", "prefetch");
        assertThat(stack.scans).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "X-Verdict")).isEqualTo("VALID");
    }

    @Test
    void language_isOfTheAddressElseOfTheBrowserElseVietnamese() {
        assertThat(stack.get(stamp(1)).body()).contains("Mã hợp lệ");
        assertThat(stack.get(stamp(1), "Accept-Language", "en-GB,en;q=0.9").body())
                .contains("Valid code");
        assertThat(stack.get(stamp(1) + "?lang=vi", "Accept-Language", "en").body())
                .contains("Mã hợp lệ");
        assertThat(stack.get(stamp(1) + "?lang=en").body()).contains("Valid code");
    }

    @Test
    void lotPages_answerForTheLotWithoutCounting() {
        var page = stack.get("/trace/01/" + PublishedSamples.GTIN + "/10/" + PublishedSamples.LOT_NUMBER);
        assertThat(verdict(page)).isEqualTo("VALID");
        assertThat(page.body()).contains("Lô hàng có trong hệ thống");
        assertThat(stack.get("/trace/01/123/10/none").statusCode()).isEqualTo(404);
        assertThat(verdict(stack.get("/l/CT-ABCD/01"))).isEqualTo("UNKNOWN");
        assertThat(stack.get("/trace").statusCode()).isEqualTo(404);
        assertThat(stack.get("/01").statusCode()).isEqualTo(400);
        assertThat(stack.scans).isEmpty();
    }

    @Test
    void leastRevision_raised_isServedOnlyFromThere() {
        var path = stamp(5);
        assertThat(new JsonObject(stack.json(path).body())
                        .getJsonObject("product")
                        .getString("brand"))
                .isEqualTo("Cồn Mẫu");
        postgres.execute("UPDATE publication.product SET content = jsonb_set(content, '{brand}', '\"Cồn Mới\"'),"
                + " revision = nextval('publication.revision') WHERE id = " + PublishedSamples.PRODUCT);
        var revision =
                postgres.number("SELECT revision FROM publication.product WHERE id = " + PublishedSamples.PRODUCT);
        assertThat(new JsonObject(stack.json(path).body())
                        .getJsonObject("product")
                        .getString("brand"))
                .isEqualTo("Cồn Mẫu");
        stack.status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, revision);
        assertThat(new JsonObject(stack.json(path).body())
                        .getJsonObject("product")
                        .getString("brand"))
                .isEqualTo("Cồn Mới");
        stack.status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, revision + 1);
        assertThat(verdict(stack.get(path))).isEqualTo("UNCONFIRMED");
    }

    @Test
    void recording_isSentInPartsToWhoAsksForOne() {
        var bytes = "0123456789".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var sha = java.util.HexFormat.of().formatHex(sha256(bytes));
        postgres.execute("INSERT INTO publication.media (sha256, kind, content) VALUES ('\\x" + sha + "', 'm4a', '\\x"
                + java.util.HexFormat.of().formatHex(bytes) + "')");
        var path = "/media/" + sha + ".m4a";
        var whole = stack.get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Content-Type")).isEqualTo("audio/mp4");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        var part = stack.get(path, "Range", "bytes=2-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("2345");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-5/10");
        assertThat(stack.get(path, "Range", "bytes=-3").body()).isEqualTo("789");
        var beyond = stack.get(path, "Range", "bytes=10-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */10");
        assertThat(stack.get(path, "Range", "bytes=0-1", "If-Range", "\"another\"")
                        .body())
                .isEqualTo("0123456789");
        assertThat(stack.get(path, "Range", "bytes=0-1", "If-Range", header(whole, "ETag"))
                        .body())
                .isEqualTo("01");
    }

    @Test
    void media_isImmutableAndKnownByItsTag() {
        var bytes = "not really a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var sha = java.util.HexFormat.of().formatHex(sha256(bytes));
        postgres.execute("INSERT INTO publication.media (sha256, kind, content) VALUES ('\\x" + sha + "', 'jpg', '\\x"
                + java.util.HexFormat.of().formatHex(bytes) + "')");
        var picture = stack.get("/media/" + sha + ".jpg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).isEqualTo("not really a picture");
        assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(picture, "Cache-Control")).contains("immutable");
        assertThat(stack.get("/media/" + sha + ".jpg", "If-None-Match", header(picture, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(stack.get("/media/" + sha + ".pdf").statusCode()).isEqualTo(404);
        assertThat(stack.get("/media/" + sha + ".exe").statusCode()).isEqualTo(404);
        assertThat(stack.get("/media").statusCode()).isEqualTo(404);
    }

    private static String prepare(Verdict verdict) {
        var lot = Subject.of(Kind.PRODUCTION_LOT, PublishedSamples.LOT);
        switch (verdict) {
            case UNCONFIRMED -> stack.status.loseLease();
            case SUSPECT -> stack.status.set(Subject.range(PublishedSamples.CODE_LOT, 0, 20), Change.SUSPECT);
            case SUSPENDED -> stack.status.set(lot, Change.SUSPENDED);
            case RECALLED -> stack.status.set(lot, Change.RECALLED, NOTICE);
            case CANCELLED -> stack.status.set(Subject.range(PublishedSamples.CODE_LOT, 0, 20), Change.CANCELLED);
            case LOCKED ->
                stack.status.set(Subject.of(Kind.ESTABLISHMENT, PublishedSamples.ESTABLISHMENT), Change.LOCKED);
            case VALID, NOT_ACTIVATED, EXPIRED, UNPUBLISHED, UNKNOWN -> {}
        }
        return switch (verdict) {
            case NOT_ACTIVATED -> stamp(PublishedSamples.ACTIVATED);
            case EXPIRED -> ScanStack.stamp(EXPIRED_CODE_LOT, 1);
            case UNPUBLISHED -> ScanStack.stamp(UNPUBLISHED_CODE_LOT, 1);
            case UNKNOWN -> ScanStack.stamp(9_999, 1);
            case VALID, UNCONFIRMED, SUSPECT, SUSPENDED, RECALLED, CANCELLED, LOCKED -> stamp(1);
        };
    }

    private static String stamp(int serial) {
        return ScanStack.stamp(PublishedSamples.CODE_LOT, serial);
    }

    private static void insertOtherLots() {
        postgres.execute(
                "INSERT INTO publication.production_lot (id, establishment_id, product_id, number, published, revision, content)"
                        + " SELECT 311, establishment_id, product_id, 'OLD', true, nextval('publication.revision'),"
                        + " content || '{\"number\":\"OLD\",\"expiresOn\":\"2026-11-21\"}' FROM publication.production_lot WHERE id = 301");
        postgres.execute(
                "INSERT INTO publication.production_lot (id, establishment_id, product_id, number, published, revision, content)"
                        + " SELECT 312, establishment_id, product_id, 'NEW', false, nextval('publication.revision'),"
                        + " content || '{\"number\":\"NEW\"}' FROM publication.production_lot WHERE id = 301");
        postgres.execute(
                "INSERT INTO publication.code_lot (id, establishment_id, size, production_lot_id, activated, revision) VALUES ("
                        + EXPIRED_CODE_LOT + ", 101, 10, 311, '{[0,10)}', nextval('publication.revision')), ("
                        + UNPUBLISHED_CODE_LOT + ", 101, 10, 312, '{[0,4),[6,10)}', nextval('publication.revision'))");
    }

    private static String verdict(HttpResponse<String> response) {
        return header(response, "X-Verdict");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
