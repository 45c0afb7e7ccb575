package vn.gov.cantho.check.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.Remark;
import vn.gov.cantho.check.portal.routing.NewRoute;
import vn.gov.cantho.check.portal.routing.RouteSaving;
import vn.gov.cantho.check.portal.routing.RoutingService;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The filing pages as a browser without scripts meets them. */
@WireTest
final class FilingPagesIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PAPER = "HOUSEHOLD_OR_COOPERATIVE_REGISTRATION";

    @LocalServerPort
    private int port;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private AppraisalService appraisal;

    @Autowired
    private RoutingService routing;

    private Applicant applicant;

    @BeforeEach
    void openBrowser() {
        // Attempts of earlier tests from the same machine must not slow these down.
        PortalDatabase.started()
                .owner()
                .sql("DELETE FROM portal.sign_in_failure")
                .update();
        applicant = new Applicant(port);
    }

    @Test
    void everyPage_isSentUnderAStrictPolicyAndKeptNowhere() throws Exception {
        for (var path : List.of("/register", "/register/status", "/register/resume")) {
            var answer = applicant.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.body()).doesNotContain("<script").doesNotContain("filing.");
        }
        assertThat(applicant.get("/register?lang=en").body())
                .contains("What you need")
                .doesNotContain("filing.");
        assertThat(applicant.get("/register.css").statusCode()).isEqualTo(200);
    }

    @Test
    void dossier_filedStepByStep_isSubmittedOnceWithItsReceipt() throws Exception {
        begin();
        fill("Hợp tác xã Mít Cái Răng");
        var check = applicant.page("/register/check");
        var sent = Map.of("DECLARED_BY", "Nguyễn Thị Lan", "agree", "1");

        var first = applicant.send(check, "/register/submit", sent);
        var second = applicant.send(check, "/register/submit", sent);

        assertThat(first.body()).contains("Đã nộp").contains("Giấy tiếp nhận hồ sơ");
        assertThat(second.body()).contains("Đã nộp");
        assertThat(found("Hợp tác xã Mít Cái Răng").state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(ActAs.person(
                        Person.CITY_VIEWER,
                        () -> dossiers.steps(found("Hợp tác xã Mít Cái Răng").id())))
                .hasSize(1);
        assertThat(applicant.get("/register/receipt.pdf").body()).startsWith("%PDF");
    }

    @Test
    void start_withNothingChosen_saysSoAtEachField() throws Exception {
        var answer = applicant.get("/register?find=1&KIND=COOPERATIVE");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Lỗi: ");
        assertThat(page.select(".errors h2").text()).isEqualTo("Có 2 mục cần sửa");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#group", "#COMMUNE");
        assertThat(page.select("#group").attr("aria-describedby")).isEqualTo("group-error");
        assertThat(page.select("form[action=/register/begin]")).isEmpty();
        assertThat(applicant
                        .post("/register/begin", Map.of("group", "FRUIT"), "same-origin")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void start_saysWhoTakesItIn_andARouteOfTheCityLeadsElsewhere() throws Exception {
        assertThat(applicant.page(chosen("FRUIT")).text())
                .contains("Hồ sơ của bạn do " + Place.AGRICULTURE.title() + " tiếp nhận.");
        assertThat(applicant.page(chosen("OTHER")).text()).contains("do " + Place.CITY.title() + " tiếp nhận.");
        var route = ActAs.person(
                Person.CITY_OFFICER,
                () -> ((RouteSaving.Saved) routing.add(new NewRoute(
                                Optional.of("FRUIT"),
                                Optional.of("COOPERATIVE"),
                                Optional.of(Place.PHONG_DIEN.id()),
                                Optional.of(Place.TRADE.id()),
                                Optional.of(LocalDate.now(ZONE)),
                                Optional.empty(),
                                "05/QĐ-UBND",
                                Optional.of(LocalDate.now(ZONE)))))
                        .routeId());
        try {
            begin();
            assertThat(applicant.page("/register/keep").text()).contains(Place.TRADE.title());
            var form = applicant.page("/register/establishment");
            assertThat(form.select("#KIND option[selected]").val()).isEqualTo("COOPERATIVE");
            assertThat(form.select("#COMMUNE option[selected]").val()).isEqualTo(Long.toString(Place.PHONG_DIEN.id()));
        } finally {
            forget(route);
        }
    }

    @Test
    void begin_byAProgramThatFillsEveryField_beginsNothing() throws Exception {
        var before = count();
        applicant.send(applicant.page(chosen("FRUIT")), "/register/begin", Map.of("website", "http://spam.example"));

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void begin_manyFromOneNetwork_isSlowedDown() throws Exception {
        var page = applicant.page(chosen("FRUIT"));
        for (var time = 0; time < 7; time++) {
            applicant.send(page, "/register/begin", Map.of());
        }

        assertThat(applicant.send(page, "/register/begin", Map.of()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void step_withFlaws_showsThemAllAndLosesNothing() throws Exception {
        begin();
        var typed = new HashMap<>(establishment("Hợp tác xã Sai"));
        typed.put("TAX_CODE", "12");
        typed.put("PHONE", "x");

        var answer = applicant.send(applicant.page("/register/establishment"), "/register/establishment", typed);

        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".errors h2").text()).isEqualTo("Có 2 mục cần sửa");
        assertThat(page.select("#TAX_CODE").val()).isEqualTo("12");
        assertThat(page.select("#NAME").val()).isEqualTo("Hợp tác xã Sai");
        assertThat(page.select("#TAX_CODE-error").text())
                .isEqualTo(page.select(".errors a[href=#TAX_CODE]").text());
    }

    @Test
    void step_withMarkupInEveryField_showsItAsText() throws Exception {
        begin();
        for (var attack : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus='alert(1)",
                "</title><svg/onload=alert(1)>")) {
            var typed = new HashMap<String, String>();
            FilingStep.ESTABLISHMENT.fields().forEach(field -> typed.put(field.name(), attack));
            var answer = applicant.send(applicant.page("/register/establishment"), "/register/establishment", typed);
            assertNothingRuns(Jsoup.parse(answer.body()));
            assertThat(Jsoup.parse(answer.body()).select("#NAME").val()).isEqualTo(attack);
        }
        var name = "<script>alert(1)</script> & \"Bạn\"";
        fill(name);
        for (var path :
                List.of("/register/establishment", "/register/products", "/register/papers", "/register/check")) {
            assertNothingRuns(applicant.page(path));
        }
        assertThat(applicant.page("/register/check").text()).contains(name);
    }

    @Test
    void step_sentFromAnotherSite_orWithoutTheProof_changesNothing() throws Exception {
        begin();
        var typed = establishment("Hợp tác xã Của Người Khác");

        assertThat(applicant
                        .post("/register/establishment", typed, "cross-site")
                        .statusCode())
                .isEqualTo(403);
        applicant.post("/register/establishment", typed, "same-origin");

        assertThat(applicant.page("/register/establishment").select("#NAME").val())
                .isEmpty();
    }

    @Test
    void step_changedInAnotherWindow_keepsWhatWasTyped() throws Exception {
        begin();
        var old = applicant.page("/register/establishment");
        applicant.send(old, "/register/establishment", establishment("Hợp tác xã Một"));

        var answer = applicant.send(old, "/register/establishment", establishment("Hợp tác xã Hai"));

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#NAME").val()).isEqualTo("Hợp tác xã Hai");
        applicant.send(page, "/register/establishment", establishment("Hợp tác xã Hai"));
        assertThat(applicant.page("/register/establishment").select("#NAME").val())
                .isEqualTo("Hợp tác xã Hai");
    }

    @Test
    void submit_ofWhatIsNotWhole_leadsToEachField() throws Exception {
        begin();

        var answer = applicant.send(
                applicant.page("/register/check"), "/register/submit", Map.of("DECLARED_BY", "Lan", "agree", "1"));

        var links = Jsoup.parse(answer.body()).select(".errors a").eachAttr("href");
        assertThat(links)
                .contains(
                        "/register/establishment#NAME", "/register/products#product.0.name", "/register/papers#needs");
    }

    @Test
    void upload_ofWhatIsNoPictureOrPdf_isRefusedAtTheField() throws Exception {
        begin();
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        var answer = applicant.upload(applicant.page("/register/papers"), Map.of("kind", PAPER), "a.jpg", html);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".errors a").attr("href")).isEqualTo("#file");
        assertThat(applicant.page("/register/papers").select(".paper")).isEmpty();
    }

    @Test
    void key_opensTheDossierElsewhere_andOnlyAfterAPress() throws Exception {
        begin();
        var link = applicant.page("/register/keep").select("code").text();
        var elsewhere = new Applicant(port);

        var asked = elsewhere.page(link.substring(link.indexOf("/register")));
        assertThat(elsewhere.page("/register/dossier").select("#key")).isNotEmpty();
        var opened = elsewhere.send(
                asked, "/register/resume", Map.of("key", asked.select("#key").val()));
        assertThat(opened.body()).contains("Hồ sơ HS-");
        assertThat(elsewhere
                        .send(asked, "/register/resume", Map.of("key", "A".repeat(22)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void status_wrongPhoneAndUnknownNumber_getTheSame_andTheRightPhoneTheTimeline() throws Exception {
        begin();
        fill("Hợp tác xã Tra Cứu");
        submit();
        var number = found("Hợp tác xã Tra Cứu").number().value();
        var form = applicant.page("/register/status");

        var wrong = applicant.send(form, "/register/status", Map.of("number", number, "phone", "0999999999"));
        var unknown =
                applicant.send(form, "/register/status", Map.of("number", "HS-26-2222-2222", "phone", "0912345678"));
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(Jsoup.parse(wrong.body()).select(".errors").text())
                .isEqualTo(Jsoup.parse(unknown.body()).select(".errors").text());
        var right = applicant.send(form, "/register/status", Map.of("number", number, "phone", "+84 912 345 678"));
        assertThat(right.body())
                .contains("Đã nộp")
                .contains(Place.AGRICULTURE.title())
                .contains("Tạm tính: lịch nghỉ năm ");
    }

    @Test
    void status_guessed_isSlowedDown() throws Exception {
        var form = applicant.page("/register/status");
        var guess = Map.of("number", "HS-26-2222-2222", "phone", "0999999999");
        for (var time = 0; time < 7; time++) {
            applicant.send(form, "/register/status", guess);
        }

        assertThat(applicant.send(form, "/register/status", guess).statusCode()).isEqualTo(429);
    }

    @Test
    void supplement_marksWhatIsAsked_withTheOldValue_andIsSubmittedAgain() throws Exception {
        begin();
        fill("Hợp tác xã Bổ Sung");
        submit();
        ask("Hợp tác xã Bổ Sung");

        assertThat(applicant.page("/register/dossier").text()).contains("Cơ quan yêu cầu bổ sung 1 mục");
        var page = applicant.page("/register/establishment");
        assertThat(page.select(".asked")).hasSize(1);
        assertThat(page.select(".asked label").attr("for")).isEqualTo("ADDRESS");
        applicant.send(page, "/register/establishment", with(establishment("Hợp tác xã Bổ Sung"), "Số 9, ấp Mới"));
        assertThat(applicant.page("/register/establishment").select(".asked").text())
                .contains("Trước: Số 5, ấp Nhơn Lộc")
                .contains("Đã sửa");
        submit();
        assertThat(found("Hợp tác xã Bổ Sung").state()).isEqualTo(DossierState.SUPPLEMENTED);
    }

    @Test
    void withdraw_thenANewDossier_beginsWithWhatTheOldOneSaid() throws Exception {
        begin();
        fill("Hợp tác xã Rút");
        submit();
        applicant.send(applicant.page("/register/dossier"), "/register/withdraw", Map.of());
        var page = applicant.page("/register/dossier");
        assertThat(page.text()).contains("Rút hồ sơ");

        applicant.send(page, "/register/again", Map.of());

        assertThat(applicant.page("/register/establishment").select("#NAME").val())
                .isEqualTo("Hợp tác xã Rút");
    }

    private void begin() throws Exception {
        var answer = applicant.send(applicant.page(chosen("FRUIT")), "/register/begin", Map.of());
        assertThat(answer.body()).contains("Giữ liên kết này");
    }

    private static String chosen(String group) {
        return "/register?find=1&group=" + group + "&KIND=COOPERATIVE&COMMUNE=" + Place.PHONG_DIEN.id();
    }

    private static void forget(long route) {
        var owner = PortalDatabase.started().owner();
        owner.sql("ALTER TABLE portal.dossier_route DISABLE TRIGGER refuse_rewritten")
                .update();
        owner.sql("DELETE FROM portal.dossier_route WHERE id = ?").param(route).update();
        owner.sql("ALTER TABLE portal.dossier_route ENABLE TRIGGER refuse_rewritten")
                .update();
    }

    private void fill(String name) throws Exception {
        applicant.send(applicant.page("/register/establishment"), "/register/establishment", establishment(name));
        applicant.send(
                applicant.page("/register/products"),
                "/register/products",
                Map.of(
                        "product.0.name",
                        "Mít",
                        "product.0.group",
                        "FRUIT",
                        "product.0.brand",
                        "",
                        "product.0.standard",
                        "",
                        "product.0.output",
                        "",
                        "STAMPS_WISHED",
                        "5.000"));
        var added = applicant.upload(
                applicant.page("/register/papers"), Map.of("kind", PAPER), "dkhtx.jpg", PictureSamples.jpeg(80, 60));
        assertThat(added.body()).contains("dkhtx.jpg");
    }

    private void submit() throws Exception {
        var answer = applicant.send(
                applicant.page("/register/check"), "/register/submit", Map.of("DECLARED_BY", "Lan", "agree", "1"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void ask(String name) {
        ActAs.run(Person.AGRICULTURE_EDITOR, () -> {
            var received = done(appraisal.receive(found(name).id(), found(name).version()));
            var taken = done(appraisal.take(received.id(), received.version()));
            var remark = new Remark(
                    Remark.Pin.FIELD, "ADDRESS", "INCOMPLETE", "Ghi thiếu số nhà.", Remark.Severity.REQUIRED);
            done(appraisal.requestSupplement(taken.id(), taken.version(), List.of(remark), ""));
        });
    }

    private static Dossier done(DossierOutcome outcome) {
        return ((DossierOutcome.Done) outcome).dossier();
    }

    private Dossier found(String name) {
        var id = PortalDatabase.started()
                .owner()
                .sql("SELECT max(dossier_id) FROM portal.dossier_version WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
        return ActAs.person(Person.AGRICULTURE_EDITOR, () -> dossiers.find(new DossierId(id)))
                .orElseThrow();
    }

    private static long count() {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT count(*) FROM portal.dossier")
                .query(Long.class)
                .single();
    }

    private static Map<String, String> establishment(String name) {
        return Map.ofEntries(
                Map.entry("NAME", name),
                Map.entry("KIND", "COOPERATIVE"),
                Map.entry("TAX_CODE", "1812345678"),
                Map.entry("REGISTERED_ON", "04/05/2020"),
                Map.entry("REPRESENTATIVE", "Nguyễn Thị Lan"),
                Map.entry("PHONE", "0912 345 678"),
                Map.entry("ADDRESS", "Số 5, ấp Nhơn Lộc"),
                Map.entry("COMMUNE", Long.toString(Place.PHONG_DIEN.id())));
    }

    private static Map<String, String> with(Map<String, String> typed, String address) {
        var changed = new HashMap<>(typed);
        changed.put("ADDRESS", address);
        return changed;
    }

    private static void assertNothingRuns(Document page) {
        assertThat(page.select("script, img, svg, iframe, style")).isEmpty();
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
    }
}
