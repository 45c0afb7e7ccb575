package vn.gov.cantho.check.portal.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.box;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.button;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.choose;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.confirm;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.press;
import static vn.gov.cantho.check.portal.stories.StoryBrowser.type;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.CounterService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.dossiers.DossierSamples;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.DossierToken;
import vn.gov.cantho.check.portal.dossiers.GrantService;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.WireTest;

/** What people do with a registration dossier, from the first click to the account, as they see it. */
@WireTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistrationStoriesIT {

    private static final String PAPER = "Giấy chứng nhận đăng ký hộ kinh doanh, hợp tác xã";
    private static final String PHONE = "0292 123 4567";

    @LocalServerPort
    private int port;

    @Autowired
    private DossierService dossiers;

    @Autowired
    private CounterService counter;

    @Autowired
    private AppraisalService appraisal;

    @Autowired
    private GrantService grants;

    @Autowired
    private ApplicantService applicants;

    private DossierSamples samples;
    private StoryBrowser browser;

    @BeforeAll
    void open() {
        samples = new DossierSamples(new DossierSamples.Services(dossiers, counter, appraisal, grants, applicants));
        browser = new StoryBrowser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void forgetLookUps() {
        PortalDatabase.started()
                .owner()
                .sql("DELETE FROM portal.sign_in_failure")
                .update();
    }

    /** Story 1. The link is kept by who files instead of mailed: an address may be somebody else's (decision 0041). */
    @Test
    void cooperative_filesOnline_comesBackByItsLink_andItsReceiptLeadsToHowItStands() throws Exception {
        String link;
        try (var first = browser.context()) {
            var page = first.newPage();
            page.navigate(browser.address(""));
            page.getByText("Đăng ký tham gia").click();
            page.selectOption("#group", "FRUIT");
            page.selectOption("#KIND", new SelectOption().setLabel("Hợp tác xã"));
            page.selectOption("#COMMUNE", Long.toString(Place.PHONG_DIEN.id()));
            press(page, "Xem cơ quan tiếp nhận");
            assertThat(page.getByText("Hồ sơ của bạn do " + Place.AGRICULTURE.title() + " tiếp nhận."))
                    .isVisible();
            press(page, "Bắt đầu");
            page.getByText("Tôi đã giữ liên kết, làm tiếp").click();
            fillEstablishment(page, "Hợp tác xã Vú sữa Giai Xuân");
            press(page, "Lưu và tiếp tục");
            page.fill("[id='product.0.name']", "Vú sữa");
            page.selectOption("[id='product.0.group']", "FRUIT");
            press(page, "Lưu nháp");
            link = page.locator(".key code").textContent();
        }

        var page = browser.window();
        page.navigate(link);
        press(page, "Mở hồ sơ");
        page.getByText("Làm tiếp hồ sơ").click();
        assertThat(page.locator("#NAME")).hasValue("Hợp tác xã Vú sữa Giai Xuân");
        page.getByText("Giấy tờ", new Page.GetByTextOptions().setExact(true)).click();
        page.selectOption("#kind", "HOUSEHOLD_OR_COOPERATIVE_REGISTRATION");
        page.setInputFiles("#file", StoryBrowser.file("dkkd.pdf", "application/pdf", scan()));
        press(page, "Tải tệp lên");
        assertThat(page.getByText(PAPER + ": dkkd.pdf")).isVisible();
        page.getByText("Xem lại và nộp").click();
        assertThat(page.getByText("Vú sữa", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.fill("#DECLARED_BY", "Nguyễn Thị Lan");
        page.check("#agree");
        press(page, "Nộp hồ sơ");
        assertThat(page.locator("h1")).hasText(Pattern.compile("Hồ sơ HS-.*"));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã nộp");
        var number = page.locator("h1").textContent().substring("Hồ sơ ".length());

        var receipt = page.waitForDownload(
                () -> page.getByText("Giấy tiếp nhận hồ sơ (PDF)").click());
        var leadsTo = symbol(bytes(receipt));
        assertThat(leadsTo).contains(number);
        page.navigate(browser.address(leadsTo.substring(leadsTo.indexOf("register/"))));
        assertThat(page.locator("#number")).hasValue(number);
        page.fill("#phone", PHONE);
        press(page, "Tra cứu");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã nộp");
    }

    private static void fillEstablishment(Page page, String name) {
        page.fill("#NAME", name);
        page.fill("#TAX_CODE", "1800000009");
        page.fill("#REPRESENTATIVE", "Nguyễn Thị Lan");
        page.fill("#PHONE", PHONE);
        page.fill("#ADDRESS", "Số 5, ấp Nhơn Lộc");
    }

    /** Story 2. */
    @Test
    void dossierThatLacksThings_saysHowManyOnTop_leadsThere_andLosesNothing() {
        var form = DossierSamples.form("Hợp tác xã Thiếu Giấy");
        var where = form.whereabouts();
        var token = begun(new FormContent(
                form.identity(),
                form.registration(),
                form.people(),
                new FormContent.Whereabouts("", where.email(), where.address(), where.commune(), where.branch()),
                form.wishes(),
                ""));
        var page = opened(token);
        page.navigate(browser.address("register/check"));
        page.fill("#DECLARED_BY", "Nguyễn Thị Lan");
        page.check("#agree");
        press(page, "Nộp hồ sơ");

        assertThat(page.getByText("Có 2 mục cần sửa")).isVisible();
        assertThat(page.locator("#errors")).isFocused();
        assertThat(page.locator("#DECLARED_BY")).hasValue("Nguyễn Thị Lan");
        assertThat(page.locator("#errors")).containsText("Còn thiếu giấy tờ");
        page.locator("#errors a[href*='PHONE']").click();
        assertThat(page).hasURL(Pattern.compile(".*#PHONE"));
        assertThat(page.locator("#NAME")).hasValue("Hợp tác xã Thiếu Giấy");
    }

    /** Story 3. */
    @Test
    void officer_keysAPaperDossier_andTheTimelineSaysItCameInPerson() {
        var page = browser.of(Person.AGRICULTURE_EDITOR);
        page.navigate(browser.address("dossiers"));
        press(page, "Nhập hồ sơ giấy");
        choose(page, box(page, "Nhóm sản phẩm chính"), "Trái cây");
        choose(page, box(page, "Loại hình"), "Hợp tác xã");
        choose(page, box(page, "Xã, phường"), Place.PHONG_DIEN.title());
        confirm(page, "Nhập hồ sơ");
        assertThat(page.locator("h1")).hasText("Nhập hồ sơ giấy");
        type(page, "Tên cơ sở", "Hợp tác xã Nộp Tay");
        type(page, "Mã số thuế", "1800000009");
        type(page, "Người đại diện", "Nguyễn Thị Lan");
        type(page, "Điện thoại", PHONE);
        page.getByLabel("Địa chỉ", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Số 5, ấp Nhơn Lộc");
        type(page, "Người cam kết", "Nguyễn Thị Lan");
        type(page, "Tên sản phẩm", "Dâu Hạ Châu");
        choose(page, box(page, "Loại giấy tờ"), PAPER);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(StoryBrowser.file("scan.jpg", "image/jpeg", PictureSamples.jpeg(120, 80)));
        assertThat(page.getByText("scan.jpg").first()).isVisible();
        press(page, "Tiếp nhận hồ sơ");

        assertThat(page.locator("h1")).hasText("Hợp tác xã Nộp Tay");
        assertThat(page.locator(".page-heading")).containsText("Đã tiếp nhận");
        assertThat(page.locator(".dossier-timeline")).containsText("Nộp trực tiếp");
    }

    /** Story 4. Who files has no account and no bell: their bell is the mail, of which there is one. */
    @Test
    void officer_takesADossier_othersSeeWho_andASupplementNamesWhatAndWhy() {
        var filed = submitted("Hợp tác xã Giấy Mờ");
        var page = browser.of(Person.AGRICULTURE_EDITOR);
        page.navigate(browser.address("dossiers/dossier/" + filed.dossier().id().value()));
        press(page, "Nhận xử lý");
        assertThat(button(page, "Yêu cầu bổ sung")).isVisible();

        var other = browser.of(Person.AGRICULTURE_APPROVER);
        other.navigate(
                browser.address("dossiers/dossier/" + filed.dossier().id().value()));
        assertThat(other.getByText("Đang xử lý bởi agriculture_editor")).isVisible();
        assertThat(button(other, "Thẩm định đạt")).hasCount(0);
        assertThat(button(other, "Yêu cầu bổ sung")).hasCount(0);

        var before = mails();
        press(page, "Yêu cầu bổ sung");
        confirm(page, "Yêu cầu bổ sung");
        assertThat(page.getByText("Hãy chọn lý do.").last()).isVisible();
        remark(page, PAPER, "Bản chụp mờ, không đọc được", "Giấy ĐKKD mờ");
        confirm(page, "Thêm một mục");
        assertThat(page.locator(".dossier-remark-row")).hasCount(2);
        remark(page, "Mã số thuế", "Không khớp với giấy tờ đã nộp", "MST không khớp");
        confirm(page, "Yêu cầu bổ sung");

        assertThat(page.locator(".dossier-timeline")).containsText("MST không khớp");
        assertThat(page.locator(".dossier-timeline")).containsText("Giấy ĐKKD mờ");
        assertThat(mails()).isEqualTo(before + 1);
        var own = opened(filed.token());
        assertThat(own.getByText("Cơ quan yêu cầu bổ sung 2 mục")).isVisible();
    }

    private static void remark(Page page, String target, String reason, String words) {
        choose(page, box(page, "Mục cần bổ sung"), target);
        choose(page, box(page, "Lý do"), reason);
        page.locator(".dossier-remark-row textarea").last().fill(words);
    }

    /** Story 6. */
    @Test
    void approval_isAnotherPersons_andTheElectronicDossierMatchesItsList() throws Exception {
        var dossier = samples.in(DossierState.APPRAISING);
        var page = browser.of(Person.AGRICULTURE_EDITOR);
        page.navigate(browser.address("dossiers/dossier/" + dossier.id().value()));
        press(page, "Thẩm định đạt");
        page.locator("vaadin-dialog textarea").fill(DossierSamples.OPINION);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(StoryBrowser.file("bien-ban.jpg", "image/jpeg", PictureSamples.jpeg(70, 50)));
        assertThat(page.locator("vaadin-upload-file[complete]")).isVisible();
        confirm(page, "Thẩm định đạt");
        assertThat(page.locator(".dossier-timeline").getByText("Tệp kèm ý kiến"))
                .isVisible();
        assertThat(button(page, "Phê duyệt")).hasCount(0);

        var approver = browser.of(Person.AGRICULTURE_APPROVER);
        approver.navigate(browser.address("dossiers/dossier/" + dossier.id().value()));
        press(approver, "Phê duyệt");
        confirm(approver, "Phê duyệt");
        press(approver, "Gửi Sở KH&CN");
        assertThat(approver.locator(".page-heading")).containsText("Đã gửi Sở KH&CN");

        var zip = approver.waitForDownload(
                () -> approver.locator("a[href$='package.zip']").click());
        var files = unzip(bytes(zip));
        var sums = new String(Objects.requireNonNull(files.remove("SHA256SUMS")), StandardCharsets.UTF_8);
        assertThat(sums.lines())
                .hasSize(files.size())
                .allSatisfy(line -> assertThat(line.substring(0, 64))
                        .isEqualTo(sha256(Objects.requireNonNull(files.get(line.substring(66))))));
        assertThat(files).containsKey("bia-ho-so.pdf");
    }

    /** Story 7. */
    @Test
    void city_grants_theAgencyHandsOver_andTheFirstSignInMakesItActive() {
        var sent = samples.in(DossierState.SENT);
        var editor = browser.of(Person.AGRICULTURE_EDITOR);
        var minutes = browser.address("dossier-papers/" + sent.id().value() + "/HANDOVER.pdf");
        assertThat(editor.request().get(minutes).status())
                .as("nothing is handed over that was not granted")
                .isEqualTo(404);

        var city = browser.of(Person.CITY_OFFICER);
        city.navigate(browser.address("waiting-accounts"));
        city.locator("vaadin-grid-cell-content")
                .getByText(sent.number().value())
                .click();
        press(city, "Cấp tài khoản");
        var username = "htx.chuyen." + sent.id().value();
        type(city, "Số quyết định", "45/QĐ-SKHCN");
        type(city, "Tên đăng nhập", username);
        confirm(city, "Cấp tài khoản");
        var link = city.locator(".one-time").textContent();
        confirm(city, "Tôi đã trao hoặc ghi lại");

        editor.navigate(browser.address("dossiers/dossier/" + sent.id().value()));
        assertThat(editor.locator(".page-heading")).containsText("Đã cấp tài khoản");
        press(editor, "Bàn giao");
        type(editor, "Người nhận", "Nguyễn Thị Lan");
        confirm(editor, "Bàn giao");
        assertThat(editor.locator(".page-heading")).containsText("Đã bàn giao");
        assertThat(editor.request().get(minutes).headers()).containsEntry("content-type", "application/pdf");

        var owner = browser.window();
        owner.navigate(browser.address(link.substring(link.indexOf("/activate") + 1)));
        var fields = owner.locator("vaadin-password-field input");
        fields.nth(0).fill("đò ngang sang cồn Sơn chiều nay");
        fields.nth(1).fill("đò ngang sang cồn Sơn chiều nay");
        owner.getByText("Đặt mật khẩu và vào làm việc").click();
        assertThat(owner.locator("h1")).hasText("Việc cần làm");

        editor.reload();
        assertThat(editor.locator(".page-heading")).containsText("Đang hoạt động");
    }

    /** Story 8. */
    @Test
    void refusal_isFinal_saysWhy_andANewDossierBeginsWithTheOldWords() {
        var filed = submitted("Hợp tác xã Bị Từ Chối");
        var page = browser.of(Person.AGRICULTURE_APPROVER);
        page.navigate(browser.address("dossiers/dossier/" + filed.dossier().id().value()));
        press(page, "Nhận xử lý");
        press(page, "Từ chối");
        page.locator("vaadin-dialog textarea").fill("Sản phẩm không do cơ sở sản xuất.");
        confirm(page, "Từ chối");
        assertThat(page.getByText("Hãy chọn một lý do trong danh mục").last()).isVisible();
        choose(page, box(page, "Lý do theo danh mục"), "Không đáp ứng quy định về sản phẩm");
        confirm(page, "Từ chối");
        assertThat(page.locator(".dossier-timeline")).containsText("Không đáp ứng quy định về sản phẩm");
        assertThat(page.locator(".actions vaadin-button")).hasCount(0);

        var own = opened(filed.token());
        assertThat(own.getByText("Hồ sơ bị từ chối. Lý do: Sản phẩm không do cơ sở sản xuất."))
                .isVisible();
        press(own, "Nộp hồ sơ mới");
        own.getByText("Tôi đã giữ liên kết, làm tiếp").click();
        assertThat(own.locator("#NAME")).hasValue("Hợp tác xã Bị Từ Chối");
        own.navigate(browser.address("register/check"));
        assertThat(own.locator("#DECLARED_BY")).hasValue("");
        assertThat(own.locator("#agree")).not().isChecked();
    }

    /** Story 10. */
    @Test
    void applicant_withdrawsWhatIsFiled_andNotWhatIsApproved() {
        var own = opened(submitted("Hợp tác xã Rút Lại").token());
        own.locator("summary").getByText("Rút hồ sơ").click();
        press(own, "Rút hồ sơ này");
        assertThat(own.getByRole(AriaRole.STATUS)).hasText("Rút hồ sơ");

        var approved = submitted("Hợp tác xã Đã Duyệt");
        var dossier = samples.step(approved.dossier(), DossierState.APPRAISING);
        dossier = samples.step(dossier, DossierState.APPRAISED);
        samples.step(dossier, DossierState.APPROVED);
        var late = opened(approved.token());
        assertThat(late.getByRole(AriaRole.STATUS)).hasText("Đã duyệt");
        assertThat(late.locator("summary")).hasCount(0);
    }

    /** Story 11, with the two departments of the tests. */
    @Test
    void sisterDepartment_findsNothing_byListSearchAddressOrExport() throws Exception {
        var dossier = samples.in(DossierState.RECEIVED);
        var page = browser.of(Person.TRADE_EDITOR);
        page.navigate(browser.address("dossiers"));
        page.getByLabel("Tìm kiếm")
                .locator("visible=true")
                .last()
                .fill(dossier.number().value());
        assertThat(page.locator("vaadin-grid-cell-content")
                        .getByText(dossier.number().value()))
                .hasCount(0);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Xuất"))
                .first()
                .click();
        var csv = page.waitForDownload(
                () -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Dữ liệu (.csv)"))
                        .click());
        assertThat(new String(bytes(csv), StandardCharsets.UTF_8))
                .doesNotContain(dossier.number().value());

        page.navigate(browser.address("dossiers/dossier/" + dossier.id().value()));
        assertThat(page.locator("h1").last()).not().hasText(dossier.applicant().name());
        assertThat(page.getByText(dossier.number().value())).hasCount(0);
        assertThat(page.request()
                        .get(browser.address("dossier-papers/" + dossier.id().value() + "/RECEIPT.pdf"))
                        .status())
                .isEqualTo(404);
    }

    /** A dossier that was submitted online, and what opens it. */
    private record Online(Dossier dossier, DossierToken token) {}

    private Online submitted(String name) {
        var token = begun(DossierSamples.form(name));
        var saved = applicants.addPaper(
                token,
                applicants.written(token).orElseThrow().version(),
                PaperKind.HOUSEHOLD_OR_COOPERATIVE_REGISTRATION,
                Paper.Facts.NONE,
                PictureSamples.jpeg(80, 60),
                "dk.jpg");
        assertThat(saved).isInstanceOf(FormSaving.Saved.class);
        var outcome =
                applicants.submit(token, applicants.find(token).orElseThrow().version());
        return new Online(((DossierOutcome.Done) outcome).dossier(), token);
    }

    private DossierToken begun(FormContent form) {
        var token = applicants.begin(Place.AGRICULTURE.id()).orElseThrow().token();
        var version = applicants.written(token).orElseThrow().version();
        assertThat(applicants.save(token, version, form)).isInstanceOf(FormSaving.Saved.class);
        return token;
    }

    private Page opened(DossierToken token) {
        var page = browser.window();
        page.navigate(browser.address("register/resume?key=" + token.text()));
        press(page, "Mở hồ sơ");
        return page;
    }

    /** A scan as a PDF with one empty page. */
    private static byte[] scan() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private static int mails() {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT count(*) FROM portal.filed_mail")
                .query(Integer.class)
                .single();
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    /** What the QR code on the first page of a PDF says. */
    private static String symbol(byte[] pdf) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var found = new GenericMultipleBarcodeReader(new QRCodeReader())
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))));
            return found[0].getText();
        }
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
