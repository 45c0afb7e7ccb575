package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ReportBody;
import vn.gov.cantho.check.resolver.testing.SamplePhotos;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** Problem reports over a real port with a real PostgreSQL: the form, what is taken and what not, and how it is followed. */
final class ReportIT {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final byte[] PHOTO = SamplePhotos.jpeg(640, 480);
    private static final int AGENCY = 9_000;

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static ScanStack stack;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        PublishedSamples.insert(postgres);
        postgres.execute("INSERT INTO portal.unit (id, code, type, name, parent_id) OVERRIDING SYSTEM VALUE VALUES ("
                + AGENCY + ", 'SO-X', 'DEPARTMENT', 'Sở Nông nghiệp và Môi trường', 1)");
        // Every installation has the communes, and the establishment of the samples the number of one of them.
        postgres.execute(
                "UPDATE portal.unit SET code = 'CS-X', type = 'ESTABLISHMENT', name = 'Cơ sở mẫu', parent_id = "
                        + AGENCY + " WHERE id = " + PublishedSamples.ESTABLISHMENT);
        postgres.execute("INSERT INTO portal.establishment (unit_id, kind, address) VALUES ("
                + PublishedSamples.ESTABLISHMENT + ", 'HOUSEHOLD', 'Ấp 1, xã Mẫu')");
        postgres.execute("INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles) VALUES ("
                + AGENCY + ", 'officer', 'Cán bộ', '$argon2id$x', '{EDITOR}')");
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
        postgres.execute("TRUNCATE intake.report CASCADE");
    }

    @Test
    void report_withThreePhotos_isKeptAndLeadsToItsPage() {
        var answer = send(right().field("name", "Nguyễn Thị Kín")
                .field("phone", "0292.123.4567")
                .field("email", "kin@example.vn")
                .photo("a.jpg", PHOTO)
                .photo("b.png", SamplePhotos.png(300, 200))
                .photo("", new byte[0])
                .photo("c.jpg", PHOTO));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(location(answer)).matches("/report/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\?lang=vi");
        var page = stack.get(location(answer));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("Đã nhận", "Hộp cá hết hạn từ tuần trước.", "Chợ Ninh Kiều", "<dd>3</dd>")
                .doesNotContain("Nguyễn Thị Kín", "0292", "kin@example.vn", "<img", "<script");
        assertThat(postgres.number("SELECT count(*) FROM intake.quarantine")).isEqualTo(3);
        assertThat(postgres.number("SELECT count(*) FROM intake.contact WHERE phone = '0292 123 4567'"))
                .isEqualTo(1);
    }

    @Test
    void report_aboutAStampLotProductOrEstablishment_goesToTheAgencyOfItsEstablishment() {
        for (var about : List.of(
                TestStampCodes.text(PublishedSamples.CODE_LOT, 3),
                "/01/" + PublishedSamples.GTIN + "/10/" + PublishedSamples.LOT_NUMBER,
                "/01/" + PublishedSamples.GTIN,
                "/establishments/" + PublishedSamples.ESTABLISHMENT)) {
            assertThat(send(right().field("code", about)).statusCode())
                    .as(about)
                    .isEqualTo(303);
        }
        assertThat(postgres.number("SELECT count(*) FROM intake.report WHERE unit_id = " + AGENCY
                        + " AND establishment_id = " + PublishedSamples.ESTABLISHMENT))
                .isEqualTo(4);
    }

    @Test
    void report_aboutAnUnknownCodeOrNothing_goesToTheCity() {
        send(right().field("code", "30000000000000000000"));
        send(right().field("code", "/01/00000000000000"));
        send(right());
        assertThat(postgres.number("SELECT count(*) FROM intake.report WHERE unit_id = 1 AND establishment_id IS NULL"))
                .isEqualTo(3);
    }

    @Test
    void form_sentTwice_isOneReportWithOneCode() {
        var form = right().photo("a.jpg", PHOTO);
        var first = send(form);
        var second = send(form);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(postgres.number("SELECT count(*) FROM intake.report")).isEqualTo(1);
        assertThat(postgres.number("SELECT count(*) FROM intake.photo")).isEqualTo(1);
    }

    static Stream<Arguments> wrongPhotos() {
        return Stream.of(
                Arguments.of("a.jpg", "GIF89a.............".getBytes(UTF_8), "không phải là ảnh"),
                Arguments.of(
                        "a.jpg.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "không phải là ảnh"),
                Arguments.of("a.html", "<html><script>alert(1)</script>".getBytes(UTF_8), "không phải là ảnh"),
                Arguments.of(
                        "a.jpg",
                        SamplePhotos.joined("<script>alert(1)</script>".getBytes(UTF_8), PHOTO),
                        "không phải là ảnh"),
                Arguments.of("a.png", SamplePhotos.pngHeader(50_000, 50_000), "điểm ảnh"),
                Arguments.of(
                        "a.jpg", SamplePhotos.joined(PHOTO, new byte[PhotoUpload.PHOTO_BYTES_MAX]), "lớn hơn 5 MB"));
    }

    @ParameterizedTest
    @MethodSource("wrongPhotos")
    void photo_thatMayNotBe_isNotKeptAndTheFormComesBack(String name, byte[] content, String words) {
        var answer = send(right().photo("good.jpg", PHOTO).photo(name, content));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(words, "Hộp cá hết hạn từ tuần trước.\nVẫn bày bán.", "Chợ Ninh Kiều", "href=\"#photo\"")
                .contains("Ảnh phải chọn lại");
        assertThat(postgres.number("SELECT count(*) FROM intake.report")).isZero();
        assertThat(postgres.number("SELECT count(*) FROM intake.quarantine")).isZero();
    }

    @Test
    void photo_whoseNameIsAnAttack_isTakenAndItsNameForgotten() {
        var polyglot = SamplePhotos.joined(PHOTO, "<script>alert(1)</script>".getBytes(UTF_8));
        var answer = send(right().photo("../../etc/passwd", polyglot)
                .photo("photo.jpg.php", PHOTO)
                .photo("a%00.jpg", PHOTO));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(stack.get(location(answer)).body()).doesNotContain("passwd", "php");
        assertThat(postgres.number("SELECT count(*) FROM intake.photo WHERE state = 'QUARANTINED'"))
                .isEqualTo(3);
    }

    @Test
    void photos_moreThanThree_areRefused() {
        var form = right();
        for (var number = 0; number < 4; number++) {
            form.photo("p.jpg", PHOTO);
        }
        assertThat(send(form).body()).contains("tối đa 3 ảnh.");
    }

    @Test
    void fields_wrong_areAllNamedAndNothingIsLost() {
        var answer = send(new ReportBody()
                .field("ticket", ticket(stack))
                .field("problem", "MADE_UP")
                .field("words", "\"><script>alert(1)</script>" + "á".repeat(2_000))
                .field("place", "x".repeat(201))
                .field("phone", "không có")
                .field("email", "ten@"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "Hãy chọn loại vấn đề.", "dài quá 2.000", "dài quá 200", "8 đến 20 chữ số")
                .contains("value=\"không có\"", "value=\"ten@\"", "&lt;script&gt;")
                .contains("href=\"#problem\"", "href=\"#words\"", "href=\"#email\"", "aria-invalid=\"true\"")
                .doesNotContain("<script");
    }

    @Test
    void form_withoutATicketOfOurs_comesBackWithOneThatWorks() {
        var refused = send(ReportBody.right("made up"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("mở quá lâu");
        assertThat(send(ReportBody.right(ticketIn(refused.body()))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void form_openedForAStamp_carriesItsCode() {
        var code = TestStampCodes.text(PublishedSamples.CODE_LOT, 3);
        var scan = stack.get("/q/" + code);
        assertThat(scan.body()).contains("href=\"/report?code=" + code + "&amp;lang=vi\"");
        assertThat(stack.get("/report?code=" + code).body())
                .contains("<input type=\"hidden\" name=\"code\" value=\"" + code + "\">", "Về tem có mã")
                .contains("noindex");
        assertThat(stack.get("/establishments/" + PublishedSamples.ESTABLISHMENT)
                        .body())
                .contains(
                        "href=\"/report?code=%2Festablishments%2F" + PublishedSamples.ESTABLISHMENT + "&amp;lang=vi\"");
    }

    @Test
    void english_isSpokenThroughout() {
        assertThat(stack.get("/report?lang=en").body()).contains("Report a problem", "action=\"/report?lang=en\"");
        var answer = stack.post("/report?lang=en", ReportBody.CONTENT_TYPE, right().bytes());
        assertThat(location(answer)).endsWith("?lang=en");
        assertThat(stack.get(location(answer)).body()).contains("Your report", "Received", "lang=\"en\"");
    }

    @Test
    void tracking_howeverItIsTyped_findsTheReportWithItsReplies() {
        var path = location(send(right()));
        var code = path.substring("/report/".length(), path.indexOf('?'));
        postgres.execute(
                "INSERT INTO intake.entry (report_id, kind, text, account_id, unit_id) SELECT r.id, k.kind, k.kind || ' <b>lời</b>', a.id, "
                        + AGENCY + " FROM intake.report r, portal.account a, (VALUES ('REPLY'), ('NOTE')) AS k (kind)");

        var found = stack.get("/report?tracking=" + code.replace("-", "").toLowerCase(java.util.Locale.ROOT));
        assertThat(location(found)).isEqualTo(path);
        assertThat(stack.get(path).body())
                .contains("REPLY &lt;b&gt;lời&lt;/b&gt;", "Sở Nông nghiệp và Môi trường")
                .doesNotContain("NOTE");
    }

    @Test
    void tracking_unknown_isAGuess() {
        assertThat(stack.get("/report/0000-0000-0000-0000").statusCode()).isEqualTo(404);
        assertThat(stack.get("/report/nonsense").statusCode()).isEqualTo(404);
        try (var strict =
                ScanStack.startFor(postgres.port(), redis.port(), new ClientConfig("", 1, Duration.ofHours(1)))) {
            assertThat(strict.get("/report/0000-0000-0000-0000").statusCode()).isEqualTo(404);
            assertThat(strict.get("/report/0000-0000-0000-0001").statusCode()).isEqualTo(429);
            assertThat(strict.counted(Count.GUESS_REFUSED)).isEqualTo(1);
        }
    }

    @Test
    void network_thatReportsTooOften_isAskedToWaitWithItsFormKept() {
        var one = new ClientConfig("", 30, Duration.ofHours(1), 1, Duration.ofHours(1), Optional.empty());
        try (var strict = ScanStack.startFor(postgres.port(), redis.port(), one)) {
            assertThat(send(strict, ReportBody.right(ticket(strict))).statusCode())
                    .isEqualTo(303);
            var refused = send(strict, ReportBody.right(ticket(strict)));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("Hộp cá hết hạn từ tuần trước.");
        }
    }

    @Test
    void database_away_keepsTheFormAndTheSameTicketWorksLater() {
        try (var alone = ScanStack.start(TestRedis.freePort(), TestRedis.freePort())) {
            var ticket = ticket(alone);
            var refused = send(alone, ReportBody.right(ticket).photo("a.jpg", PHOTO));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("31");
            assertThat(refused.body()).contains("chưa lưu được", "Hộp cá hết hạn từ tuần trước.");
            assertThat(ticketIn(refused.body())).isEqualTo(ticket);
            assertThat(send(ReportBody.right(ticket)).statusCode()).isEqualTo(303);
            assertThat(alone.get("/report/0000-0000-0000-0000").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void turns_afterManyForms_areAllGivenBack() {
        for (var number = 0; number < 2 * UploadTurns.AT_ONCE_MAX; number++) {
            assertThat(send(right().photo("a.jpg", PHOTO)).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void form_thatIsNone_isRefused() {
        assertThat(stack.post("/report", "multipart/form-data; x=y", new byte[100])
                        .statusCode())
                .isBetween(400, 499);
        assertThat(stack.post("/report", "application/json", "{}".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(stack.post("/report/ABC", ReportBody.CONTENT_TYPE, right().bytes())
                        .statusCode())
                .isEqualTo(405);
    }

    private static ReportBody right() {
        return ReportBody.right(ticket(stack));
    }

    private static String ticket(ScanStack asked) {
        return ticketIn(asked.get("/report").body());
    }

    private static String ticketIn(String page) {
        var found = TICKET.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> send(ReportBody form) {
        return send(stack, form);
    }

    private static HttpResponse<String> send(ScanStack to, ReportBody form) {
        return to.post("/report?lang=vi", ReportBody.CONTENT_TYPE, form.bytes());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
