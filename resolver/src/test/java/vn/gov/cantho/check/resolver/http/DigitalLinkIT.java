package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.gs1.CheckDigit;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.testing.EpcisSchema;
import vn.gov.cantho.check.resolver.testing.GsSchemas;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** What a GS1-conformant resolver is checked for, and what it is not checked for and has to do all the same. */
final class DigitalLinkIT {

    private static final String PRODUCT = "/01/" + PublishedSamples.GTIN;
    private static final String LOT = PRODUCT + "/10/" + PublishedSamples.LOT_NUMBER;
    private static final String PARTY = "/417/9520001002007";
    private static final String PLACE = "/414/" + PublishedSamples.PLACE_GLN;

    /** One of each primary key; most of nobody here. */
    private static final List<String> KEYS = List.of(
            "/00/" + CheckDigit.complete("09520001000000001"),
            PRODUCT,
            "/253/" + CheckDigit.complete("952000100001") + "A1",
            "/255/" + CheckDigit.complete("952000100001"),
            "/401/9520001ABC",
            "/402/" + CheckDigit.complete("9520001000000001"),
            PLACE,
            "/415/" + CheckDigit.complete("952000100001") + "/8020/R1",
            PARTY,
            "/8003/0" + CheckDigit.complete("952000100001") + "A1",
            "/8004/95200010AB",
            "/8006/" + PublishedSamples.GTIN + "0102",
            "/8010/9520001ABC",
            "/8013/1987654Ad4X4bL5ttr2310c2K",
            "/8017/" + CheckDigit.complete("95200010000000001"),
            "/8018/" + CheckDigit.complete("95200010000000001"));

    private static final String VOCABULARY = "https://ref.gs1.org/voc/";
    private static final String ANYTHING = "*/*";
    private static final String LINK_SET = "application/linkset+json";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final JsonArray HOW_TO_COOK = new JsonArray()
            .add(link("instructions", "vi", "text/html", "https://www.conmau.example.vn/nau", "www.conmau.example.vn"))
            .add(link("instructions", "en", "text/html", "https://www.conmau.example.vn/cook", "www.conmau.example.vn"))
            .add(link(
                    "instructions",
                    "vi",
                    "application/pdf",
                    "https://www.conmau.example.vn/nau.pdf",
                    "www.conmau.example.vn"));

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static ScanStack stack;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        PublishedSamples.insert(postgres);
        postgres.execute(
                "INSERT INTO publication.production_lot (id, establishment_id, product_id, number, published, revision, content)"
                        + " SELECT id + 1, establishment_id, product_id, 'A/B', published, nextval('publication.revision'),"
                        + " jsonb_set(content, '{number}', '\"A/B\"') FROM publication.production_lot");
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

    @Test
    void description_isValidAndNamesTheRoot() {
        var answer = stack.get("/.well-known/gs1resolver");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(GsSchemas.flawsOfDescription(answer.body())).isEmpty();
        assertThat(new JsonObject(answer.body()).getString("resolverRoot")).isEqualTo(ScanStack.PUBLIC_URL);
    }

    @Test
    void description_saysWhatIsTrue() {
        var description = new JsonObject(stack.get("/.well-known/gs1resolver").body());

        assertThat(description.getJsonArray("supportedPrimaryKeys")).containsExactly("all");
        assertThat(KEYS)
                .hasSize(16)
                .allSatisfy(
                        path -> assertThat(stack.get(path, "Accept", ANYTHING).statusCode())
                                .as(path)
                                .isIn(307, 404));
        assertThat(description.getBoolean("linkTypeDefaultCanBeLinkset")).isFalse();
        assertThat(objects(description.getJsonArray("supportedLinkType")))
                .extracting(type -> type.getString("namespace") + type.getString("linkType"))
                .doesNotHaveDuplicates()
                .containsAll(Stream.of(PARTY, LOT, PLACE)
                        .flatMap(path -> levels(path).stream())
                        .flatMap(level -> level.fieldNames().stream())
                        .filter(name -> name.startsWith(VOCABULARY))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCT, LOT, PARTY, PLACE})
    void anything_isSentToTheDefaultLinkToTheLetter(String path) {
        var answer = stack.get(path, "Accept", ANYTHING);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(header(answer, "Location"))
                .isEqualTo(defaultLink(path))
                .isEqualTo(ScanStack.PUBLIC_URL + "/trace" + path);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Vary")).contains("Accept").contains("Accept-Language");
        assertThat(header(answer, "X-Verdict")).isEqualTo("VALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCT, LOT, PARTY, PLACE})
    void browser_getsThePageAtOnce(String path) {
        var answer = stack.get(path, "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Verdict")).isEqualTo("VALID");
        assertThat(answer.body()).startsWith("<!doctype html>").doesNotContain("Mã hợp lệ");
        assertThat(stack.get("/trace" + path, "Accept", ANYTHING).body()).isEqualTo(answer.body());
    }

    @Test
    void query_isPassedOnUnchanged() {
        assertThat(header(stack.get(LOT + "?foo=b%20r&17=270101&x=", "Accept", ANYTHING), "Location"))
                .isEqualTo(ScanStack.PUBLIC_URL + "/trace" + LOT + "?foo=b%20r&17=270101&x=");
        assertThat(header(stack.get(PRODUCT + "?linkType=gs1:pip&lang=en", "Accept", ANYTHING), "Location"))
                .isEqualTo(ScanStack.PUBLIC_URL + "/trace" + PRODUCT + "?linkType=gs1:pip&lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCT, LOT, PARTY, PLACE})
    void slashAtTheEnd_changesNothing(String path) {
        for (var accept : List.of(ANYTHING, LINK_SET, BROWSER)) {
            var without = stack.get(path, "Accept", accept);
            var with = stack.get(path + "/", "Accept", accept);

            assertThat(with.statusCode()).isEqualTo(without.statusCode());
            assertThat(with.body()).isEqualTo(without.body());
            assertThat(with.headers().allValues("Location"))
                    .isEqualTo(without.headers().allValues("Location"));
            assertThat(with.headers().allValues("Link"))
                    .isEqualTo(without.headers().allValues("Link"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRODUCT + "/foo",
                PRODUCT + "/AQnYUc1gmiCNV4JGEw",
                "/01/09520001000103",
                "/01/9520001000102",
                "/01/123/10/none",
                PRODUCT + "/21/S/10/L",
                PRODUCT + "/10/L%C3%B4",
                PRODUCT + "/10/A%20B",
                PRODUCT + "/10/",
                PRODUCT + "/10/%00",
                PRODUCT + "?10=L",
                PRODUCT + "?9999=1",
                PRODUCT + "/10/012345678901234567890",
                "/gtin/09520001000102",
                "/417/9520001002008",
                "/414/9520001002039",
                PLACE + "/254/1/7040/2",
                PLACE + "/21/S"
            })
    void brokenLink_isABadRequestInEveryForm(String path) {
        for (var accept : List.of(ANYTHING, LINK_SET, BROWSER, "application/json")) {
            assertThat(stack.get(path, "Accept", accept).statusCode())
                    .as(path + ' ' + accept)
                    .isEqualTo(400);
        }
    }

    /** Of the earlier standard, and of the standard for chips: in hexadecimal digits and in base64. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/AQnYUc1gmiCNV4JGEw",
                "/AQnYUc1gmiCNV4JGEw?linkType=linkset",
                "/stem/AQnYUc1gmiCNV4JGEw/",
                "/eh30395DFA8324C4D000005BF5",
                "/exMDld-oMkxNAAAFv1",
                "/EXMDld-oMkxNAAAFv1"
            })
    void compressedLink_isNotFoundInEveryForm(String path) {
        for (var accept : List.of(ANYTHING, LINK_SET, BROWSER, "application/json")) {
            var answer = stack.get(path, "Accept", accept);

            assertThat(answer.statusCode()).as(path + ' ' + accept).isEqualTo(404);
            assertThat(answer.headers().map()).doesNotContainKeys("location", "x-verdict");
        }
        assertThat(stack.get(path, "Accept", BROWSER).body()).startsWith("<!doctype html>");
    }

    @Test
    void unknownLot_walksUpInTheSameRequest() {
        var path = PRODUCT + "/10/none";

        assertThat(header(stack.get(path, "Accept", ANYTHING), "Location")).isEqualTo(defaultLink(PRODUCT));
        assertThat(stack.get(path, "Accept", BROWSER).body()).contains("Lô none không có trong hệ thống");
        assertThat(new JsonObject(stack.json(path).body()).getString("absentLot"))
                .isEqualTo("none");
        assertThat(anchors(path)).containsExactly(ScanStack.PUBLIC_URL + PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/21/S1", "/10/L2026-118/21/S1", "/235/TP1"})
    void unknownSerial_neverShowsTheGenuineProduct(String item) {
        for (var accept : List.of(ANYTHING, LINK_SET, BROWSER)) {
            var answer = stack.get(PRODUCT + item, "Accept", accept);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(header(answer, "X-Verdict")).isEqualTo("UNKNOWN");
            assertThat(answer.body()).doesNotContain("Cồn Mẫu");
        }
    }

    @Test
    void numberOfSomebodyElse_pointsToTheNationalPortal() {
        var page = stack.get("/01/08936000000011", "Accept", BROWSER);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("08936000000011").contains("https://portal.example");
        assertThat(new JsonObject(stack.json("/01/08936000000011").body()).getString("nationalPortal"))
                .isEqualTo("https://portal.example");
        for (var other :
                List.of("/00/095200010000000010", "/8004/95200010AB", "/417/9520000000004", "/414/9520000000004")) {
            assertThat(stack.get(other, "Accept", ANYTHING).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    @Test
    void linkSet_isValidAndHasEveryLevel() {
        for (var path : List.of(PRODUCT, LOT, PARTY, PLACE)) {
            for (var answer : List.of(
                    stack.get(path + "?linkType=linkset", "Accept", ANYTHING),
                    stack.get(path + "?linkType=all", "Accept", ANYTHING),
                    stack.get(path, "Accept", LINK_SET))) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(header(answer, "Content-Type")).isEqualTo(LINK_SET);
                assertThat(GsSchemas.flawsOfLinkSet(answer.body())).isEmpty();
                assertThat(answer.headers().allValues("Link"))
                        .contains("<https://ref.gs1.org/standards/resolver/linkset-context>;"
                                + " rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
            }
        }
        assertThat(anchors(LOT)).containsExactly(ScanStack.PUBLIC_URL + LOT, ScanStack.PUBLIC_URL + PRODUCT);
        assertThat(anchors(PRODUCT)).containsExactly(ScanStack.PUBLIC_URL + PRODUCT);
    }

    @Test
    void linkSet_hasOneDefaultLinkALevelWhichIsNamedElsewhereToo() {
        for (var level : levels(LOT)) {
            var defaults = level.getJsonArray(VOCABULARY + "defaultLink");

            assertThat(defaults).hasSize(1);
            assertThat(defaults.getJsonObject(0).fieldNames()).containsExactlyInAnyOrder("href", "title");
            assertThat(level.getJsonArray(VOCABULARY + "traceability")
                            .getJsonObject(0)
                            .getString("href"))
                    .isEqualTo(defaults.getJsonObject(0).getString("href"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en-GB,en;q=0.9", "fr", "*"})
    void defaultLink_isTheSameOneInEveryLanguage(String languages) {
        for (var path : List.of(PRODUCT, LOT, PARTY, PLACE)) {
            var set = levels(stack.get(path, "Accept", LINK_SET, "Accept-Language", languages));

            assertThat(set).allSatisfy(level -> {
                assertThat(level.getJsonArray(VOCABULARY + "defaultLink")).hasSize(1);
                assertThat(level.fieldNames()).doesNotContain(VOCABULARY + "defaultLinkMulti");
            });
            assertThat(header(stack.get(path, "Accept", ANYTHING, "Accept-Language", languages), "Location"))
                    .isEqualTo(defaultLink(path));
        }
    }

    @Test
    void linkSet_everyLinkOfOurs_leadsToSomething() {
        postgres.execute(
                "INSERT INTO publication.media (sha256, kind, content) VALUES (decode("
                        + "'4032ab042b833c1ee28bbc38dcdc45c42916ac16fa52b0614de5659a7d4238fc', 'hex'), 'pdf', '%PDF-1.7') ON CONFLICT DO NOTHING");
        for (var level : Stream.of(PARTY, LOT, PLACE)
                .flatMap(path -> levels(path).stream())
                .toList()) {
            for (var type : level.fieldNames()) {
                if (type.startsWith(VOCABULARY)) {
                    for (var link : objects(level.getJsonArray(type))) {
                        // Pictures are not kept in this database.
                        if (link.getString("href").contains("/media/") && level.containsKey(VOCABULARY + "epcis")) {
                            continue;
                        }
                        var target = link.getString("href").substring(ScanStack.PUBLIC_URL.length());
                        assertThat(stack.get(target).statusCode()).as(target).isEqualTo(200);
                    }
                }
            }
        }
    }

    @Test
    void linkSet_inOtherForms_isTheSame() {
        var json = stack.get(LOT + "?linkType=linkset", "Accept", "application/json");
        var linked = stack.get(LOT + "?linkType=linkset", "Accept", "application/ld+json");
        var page = stack.get(LOT + "?linkType=linkset", "Accept", BROWSER);

        assertThat(header(json, "Content-Type")).startsWith("application/json");
        assertThat(header(linked, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(new JsonObject(linked.body()).getJsonArray("linkset"))
                .isEqualTo(new JsonObject(json.body()).getJsonArray("linkset"));
        assertThat(new JsonObject(linked.body()).getJsonArray("@context")).isNotEmpty();
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains(ScanStack.PUBLIC_URL + "/trace" + LOT);
    }

    @Test
    void everyAnswer_namesTheLinkSetAndNoOtherRelationOfGs1() {
        for (var path :
                List.of(PRODUCT, LOT, PARTY, PLACE, PRODUCT + "/10/none", "/01/08936000000011", PRODUCT + "/21/S")) {
            for (var accept : List.of(ANYTHING, LINK_SET, BROWSER)) {
                var links = stack.get(path, "Accept", accept).headers().allValues("Link");

                assertThat(links)
                        .contains("<" + ScanStack.PUBLIC_URL + path
                                + "?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"")
                        .noneMatch(link -> link.contains("gs1:"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"gs1:pip, 307", "gs1:nonsense, 404", "linkset, 200", "all, 200"})
    void answerAboutALinkType_namesTheLinkSetToo(String type, int status) {
        var answer = stack.get(PRODUCT + "?linkType=" + type, "Accept", ANYTHING);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Link"))
                .contains("<" + ScanStack.PUBLIC_URL + PRODUCT
                        + "?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"")
                .noneMatch(link -> link.contains("gs1:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "https://elsewhere.example/path",
                "https://a.example, https://b.example",
                "null",
                "no origin at all"
            })
    void origin_ofAnyForm_isLetIn(String origin) {
        for (var path : List.of(PRODUCT, LOT, PARTY, PLACE, PRODUCT + "/foo", "/01/08936000000011")) {
            for (var method : List.of("GET", "HEAD", "OPTIONS")) {
                var answer = stack.send(method, path, "Accept", ANYTHING, "Origin", origin);

                assertThat(header(answer, "Access-Control-Allow-Origin"))
                        .as(path)
                        .isEqualTo("*");
            }
            assertThat(header(stack.send("OPTIONS", path, "Origin", origin), "Access-Control-Allow-Methods"))
                    .contains("GET", "HEAD", "OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCT, LOT, PARTY, PLACE, PRODUCT + "/10/none", "/01/08936000000011", PRODUCT + "/foo"})
    void getHeadAndOptions_sayTheSame(String path) {
        for (var accept : List.of(ANYTHING, LINK_SET, BROWSER)) {
            var get = stack.get(path, "Accept", accept);
            for (var method : List.of("HEAD", "OPTIONS")) {
                var other = stack.send(method, path, "Accept", accept, "Origin", "https://elsewhere.example/path");

                assertThat(other.statusCode()).isEqualTo(get.statusCode());
                assertThat(other.body()).isEmpty();
                assertThat(other.headers().allValues("Location"))
                        .isEqualTo(get.headers().allValues("Location"));
                assertThat(other.headers().allValues("Link"))
                        .isEqualTo(get.headers().allValues("Link"));
                assertThat(header(other, "Access-Control-Allow-Origin")).isEqualTo("*");
                assertThat(header(other, "Access-Control-Allow-Methods")).contains("GET", "HEAD", "OPTIONS");
            }
        }
        assertThat(stack.send("POST", path).statusCode()).isEqualTo(405);
    }

    @Test
    void linkType_isFollowedAtItsLevelOrAbove() {
        assertThat(header(stack.get(LOT + "?linkType=gs1:pip", "Accept", ANYTHING), "Location"))
                .isEqualTo(ScanStack.PUBLIC_URL + "/trace" + PRODUCT + "?linkType=gs1:pip");
        assertThat(header(stack.get(PRODUCT + "?linkType=" + VOCABULARY + "recallStatus"), "Location"))
                .startsWith(ScanStack.PUBLIC_URL + "/trace" + PRODUCT);
        for (var missing : List.of("gs1:recipeInfo", "gs1:nonsense", "x", "")) {
            var answer = stack.get(PRODUCT + "?linkType=" + missing, "Accept", ANYTHING);
            assertThat(answer.statusCode()).as(missing).isEqualTo(missing.isEmpty() ? 307 : 404);
        }
        assertThat(stack.get(PARTY + "?linkType=gs1:pip", "Accept", ANYTHING).statusCode())
                .isEqualTo(404);
    }

    @Test
    void safetyInfo_leadsToTheWarningsOfTheProduct() {
        assertThat(header(stack.get(LOT + "?linkType=gs1:safetyInfo", "Accept", ANYTHING), "Location"))
                .isEqualTo(ScanStack.PUBLIC_URL + "/trace" + PRODUCT + "?linkType=gs1:safetyInfo");
        assertThat(stack.get(PRODUCT, "Accept", BROWSER).body()).contains("Không cấp đông lại");
        assertThat(stack.get(PARTY + "?linkType=gs1:safetyInfo", "Accept", ANYTHING)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void severalEqualLinks_areAllOffered() {
        postgres.execute(
                "UPDATE publication.establishment SET content = jsonb_set(content, '{documents,1}',"
                        + " jsonb_set(content #> '{documents,0}', '{number}', '\"2\"')), revision = nextval('publication.revision')");
        stack.status.setLeastRevision(Subject.Kind.ESTABLISHMENT, PublishedSamples.ESTABLISHMENT, revision());

        var answer = stack.get(PARTY + "?linkType=gs1:certificationInfo", "Accept", ANYTHING);

        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(GsSchemas.flawsOfLinkSet(answer.body())).isEmpty();
        assertThat(objects(levels(answer).getFirst().getJsonArray(VOCABULARY + "certificationInfo")))
                .hasSize(2);
        var page = stack.get(PARTY + "?linkType=gs1:certificationInfo", "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(300);
        assertThat(page.body()).contains("/media/4032ab04");
    }

    @Test
    void encodedSlash_survives() {
        var answer = stack.get(PRODUCT + "/10/A%2FB", "Accept", ANYTHING);

        assertThat(header(answer, "Location")).isEqualTo(ScanStack.PUBLIC_URL + "/trace" + PRODUCT + "/10/A%2FB");
        assertThat(header(stack.get("/trace" + PRODUCT + "/10/A%2FB"), "X-Verdict"))
                .isEqualTo("VALID");
        assertThat(anchors(PRODUCT + "/10/A%2FB")).contains(ScanStack.PUBLIC_URL + PRODUCT + "/10/A%2FB");
    }

    @Test
    void decision_isTold_andWithholdsThePapers() {
        stack.status.set(Subject.of(Subject.Kind.ESTABLISHMENT, PublishedSamples.ESTABLISHMENT), Change.LOCKED);

        assertThat(header(stack.get(LOT, "Accept", ANYTHING), "X-Verdict")).isEqualTo("LOCKED");
        assertThat(levels(PARTY).getFirst().fieldNames())
                .contains(VOCABULARY + "defaultLink")
                .doesNotContain(VOCABULARY + "certificationInfo", VOCABULARY + "masterData");
        for (var data : List.of("/epcis" + LOT, "/masterdata" + PARTY, "/dpp" + LOT, "/masterdata" + PLACE)) {
            assertThat(stack.get(data).statusCode()).as(data).isEqualTo(404);
        }
        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).doesNotContain("Ao số 4");
    }

    @Test
    void addressOfAnEarlierSystem_leadsToTheLot() {
        var answer = stack.get("/truy-xuat/" + PublishedSamples.GTIN + "/" + PublishedSamples.LOT_NUMBER);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(header(answer, "Location")).isEqualTo(LOT);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void partOfAPlace_isThePlaceInTheSameRequest() {
        for (var part : List.of(PLACE + "/254/12-A", PLACE + "/7040/1ABC")) {
            assertThat(header(stack.get(part, "Accept", ANYTHING), "Location")).isEqualTo(defaultLink(PLACE));
            assertThat(anchors(part)).containsExactly(ScanStack.PUBLIC_URL + PLACE);
        }
    }

    @Test
    void place_tellsWhatItIsWhoseAndWhatIsMadeThere() {
        var page = stack.get(PLACE, "Accept", BROWSER).body();
        var json = new JsonObject(stack.json(PLACE).body());
        var data =
                new JsonObject(stack.get(PLACE, "Accept", "application/ld+json").body());

        assertThat(page)
                .contains("Địa điểm có trong hệ thống", "Ao số 4, Cồn Mẫu", "Vùng nuôi", "huyện Vĩnh Thạnh")
                .contains("Hợp tác xã Thủy sản Cồn Mẫu", "href=\"" + PRODUCT + "\"", "GTIN " + PublishedSamples.GTIN);
        assertThat(json.getJsonObject("place").getString("gln")).isEqualTo(PublishedSamples.PLACE_GLN);
        assertThat(json.getJsonArray("made").getJsonObject(0).getString("url")).isEqualTo(PRODUCT);
        assertThat(data.getString("@type")).isEqualTo("Place");
        assertThat(data.getString("globalLocationNumber")).isEqualTo(PublishedSamples.PLACE_GLN);
        assertThat(stack.get(LOT, "Accept", BROWSER).body()).contains("href=\"" + PLACE + "\"");
    }

    @Test
    void productMadeAtAPlace_recalled_saysSoAndWithheld_isLeftOut() {
        stack.status.set(Subject.of(Subject.Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED);
        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).contains("THU HỒI SẢN PHẨM");
        assertThat(new JsonObject(stack.json(PLACE).body())
                        .getJsonArray("made")
                        .getJsonObject(0)
                        .getString("verdict"))
                .isEqualTo("RECALLED");

        stack.status.set(Subject.of(Subject.Kind.PRODUCT, PublishedSamples.PRODUCT), Change.LOCKED);
        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).doesNotContain(PublishedSamples.GTIN);
    }

    @Test
    void place_changed_isReadAnewAtTheRevisionOfItsEstablishment() {
        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).contains("Vùng nuôi");
        postgres.execute("UPDATE publication.place SET content = jsonb_set(content, '{kind}', '\"WAREHOUSE\"'),"
                + " revision = nextval('publication.revision')");
        postgres.execute("UPDATE publication.establishment SET revision = nextval('publication.revision')");
        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).contains("Vùng nuôi");

        stack.status.setLeastRevision(Subject.Kind.ESTABLISHMENT, PublishedSamples.ESTABLISHMENT, revision());

        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).contains("Kho").doesNotContain("Vùng nuôi");
        postgres.execute("UPDATE publication.place SET content = jsonb_set(content, '{kind}', '\"FARMING\"')");
        postgres.execute("UPDATE publication.establishment SET revision = nextval('publication.revision')");
        stack.status.setLeastRevision(Subject.Kind.ESTABLISHMENT, PublishedSamples.ESTABLISHMENT, revision());
        assertThat(stack.get(PLACE, "Accept", BROWSER).body()).contains("Vùng nuôi");
    }

    @Test
    void registeredLink_isServedBesideOursAndNeverInTheirPlace() {
        publishLink("instructions", "https://www.conmau.example.vn/nau", "www.conmau.example.vn");

        assertThat(header(stack.get(PRODUCT + "?linkType=gs1:instructions", "Accept", ANYTHING), "Location"))
                .isEqualTo("https://www.conmau.example.vn/nau?linkType=gs1:instructions");
        assertThat(GsSchemas.flawsOfLinkSet(
                        stack.get(PRODUCT, "Accept", LINK_SET).body()))
                .isEmpty();
        var link =
                levels(LOT).getLast().getJsonArray(VOCABULARY + "instructions").getJsonObject(0);
        assertThat(link.getJsonArray("hreflang")).containsExactly("vi");
        assertThat(link.getString("type")).isEqualTo("text/html");
        assertThat(header(stack.get(PRODUCT, "Accept", ANYTHING), "Location"))
                .isEqualTo(ScanStack.PUBLIC_URL + "/trace" + PRODUCT);
        assertThat(stack.get(LOT, "Accept", BROWSER).body())
                .contains("Trang của cơ sở", "href=\"https://www.conmau.example.vn/nau\"");

        stack.status.set(Subject.of(Subject.Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED);
        assertThat(stack.get(LOT, "Accept", BROWSER).body()).doesNotContain("conmau.example.vn/nau");
        unpublishLinks();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html                            | ''                   | nau",
                "text/html                            | vi-VN                | nau",
                "application/pdf,text/html;q=0.5      | vi-VN,en;q=0.9       | nau.pdf",
                "application/pdf;q=0.4,text/html;q=0.5 | vi                  | nau",
                "application/pdf                      | en-GB,vi;q=0.9       | cook",
                "*/*                                  | vi;q=0.1,en;q=0.2    | cook",
                "*/*                                  | fr,en;q=0.001        | cook",
                "text/html                            | en;q=0,*;q=0.5       | nau"
            })
    void severalLinksOfAType_theBestByLanguageThenByTypeIsTaken(String accept, String languages, String best) {
        publishLinks(HOW_TO_COOK);

        var answer = stack.get(PRODUCT + "?linkType=gs1:instructions", "Accept", accept, "Accept-Language", languages);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(header(answer, "Location"))
                .isEqualTo("https://www.conmau.example.vn/" + best + "?linkType=gs1:instructions");
        unpublishLinks();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*/* | vi", "text/html | fr"})
    void severalLinksOfAType_equallyGood_areAllOffered(String accept, String languages) {
        publishLinks(HOW_TO_COOK);

        var answer = stack.get(PRODUCT + "?linkType=gs1:instructions", "Accept", accept, "Accept-Language", languages);

        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        unpublishLinks();
    }

    @ParameterizedTest
    @CsvSource({
        "instructions, https://evil.example/nau, www.conmau.example.vn",
        "instructions, https://www.conmau.example.vn@evil.example/, www.conmau.example.vn",
        "instructions, http://www.conmau.example.vn/, www.conmau.example.vn",
        "instructions, javascript:alert(1), www.conmau.example.vn",
        "defaultLink, https://www.conmau.example.vn/, www.conmau.example.vn",
        "defaultLinkMulti, https://www.conmau.example.vn/, www.conmau.example.vn",
        "pip, https://www.conmau.example.vn/, www.conmau.example.vn",
        "safetyInfo, https://www.conmau.example.vn/, www.conmau.example.vn"
    })
    void registeredLink_thatIsNotAsItWasApproved_isNoWayOut(String type, String target, String host) {
        publishLink(type, target, host);

        var answer = stack.get(PRODUCT + "?linkType=gs1:" + type, "Accept", ANYTHING);
        assertThat(header(answer, "Location")).doesNotContain("evil").doesNotContain("conmau");
        assertThat(stack.get(PRODUCT, "Accept", LINK_SET).body())
                .doesNotContain("evil", "conmau.example.vn", "javascript");
        unpublishLinks();
    }

    @Test
    void safetyInfo_registeredWhenThatWasAllowed_isStillListedOnThePage() {
        publishLink("safetyInfo", "https://www.conmau.example.vn/canh-bao", "www.conmau.example.vn");

        assertThat(stack.get(LOT, "Accept", BROWSER).body())
                .contains("href=\"https://www.conmau.example.vn/canh-bao\"");
        unpublishLinks();
    }

    private static void publishLink(String type, String target, String host) {
        publishLinks(new JsonArray().add(link(type, "vi", "text/html", target, host)));
    }

    private static JsonObject link(String type, String language, String mediaType, String target, String host) {
        return new JsonObject()
                .put("type", type)
                .put("title", new JsonObject().put("vi", "Cách nấu"))
                .put("language", language)
                .put("mediaType", mediaType)
                .put("target", target)
                .put("host", host);
    }

    private static void publishLinks(JsonArray links) {
        postgres.execute("UPDATE publication.product SET content = jsonb_set(content, '{links}', '" + links.encode()
                + "'), revision = nextval('publication.revision')");
        stack.status.setLeastRevision(Subject.Kind.PRODUCT, PublishedSamples.PRODUCT, revision());
    }

    private static void unpublishLinks() {
        postgres.execute(
                "UPDATE publication.product SET content = content - 'links', revision = nextval('publication.revision')");
        stack.status.clear();
        stack.status.setLeastRevision(Subject.Kind.PRODUCT, PublishedSamples.PRODUCT, revision());
        for (var path : List.of(PRODUCT, LOT, PLACE)) {
            stack.get(path, "Accept", BROWSER);
        }
    }

    @Test
    void dataForPrograms_isFoundByItsLinkTypeAtAStableAddress() {
        assertThat(header(stack.get(LOT + "?linkType=gs1:epcis", "Accept", ANYTHING), "Location"))
                .isEqualTo(ScanStack.PUBLIC_URL + "/epcis" + LOT + "?linkType=gs1:epcis");
        assertThat(header(stack.get(LOT + "?linkType=gs1:masterData", "Accept", ANYTHING), "Location"))
                .startsWith(ScanStack.PUBLIC_URL + "/masterdata" + PRODUCT);
        assertThat(header(stack.get(LOT + "?linkType=gs1:dpp", "Accept", ANYTHING), "Location"))
                .startsWith(ScanStack.PUBLIC_URL + "/dpp" + LOT);
        for (var data :
                List.of("/epcis" + LOT, "/masterdata" + PRODUCT, "/masterdata" + PARTY, "/masterdata" + PLACE)) {
            var answer = stack.get(data, "Accept", ANYTHING);
            assertThat(answer.statusCode()).as(data).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/ld+json");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
        for (var lot : List.of(LOT, PRODUCT + "/10/A%2FB")) {
            assertThat(EpcisSchema.flawsOf(stack.get("/epcis" + lot).body())).isEmpty();
        }
        for (var none :
                List.of("/epcis" + PRODUCT, "/epcis" + PRODUCT + "/10/none", "/dpp" + PARTY, "/epcis/nothing")) {
            assertThat(stack.get(none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(stack.get("/epcis" + PRODUCT + "/foo").statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_isCountedAsAScan() {
        for (var accept : List.of(ANYTHING, LINK_SET, BROWSER)) {
            stack.get(LOT, "Accept", accept);
        }

        assertThat(stack.scans).isEmpty();
    }

    private static long revision() {
        return postgres.number("SELECT last_value FROM publication.revision");
    }

    private static String defaultLink(String path) {
        return levels(path)
                .getFirst()
                .getJsonArray(VOCABULARY + "defaultLink")
                .getJsonObject(0)
                .getString("href");
    }

    private static List<String> anchors(String path) {
        return levels(path).stream().map(level -> level.getString("anchor")).toList();
    }

    private static List<JsonObject> levels(String path) {
        return levels(stack.get(path + "?linkType=linkset", "Accept", ANYTHING));
    }

    private static List<JsonObject> levels(HttpResponse<String> answer) {
        return objects(new JsonObject(answer.body()).getJsonArray("linkset"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
