package vn.gov.cantho.check.portal.dossierpapers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.documents.CleanFile;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
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
import vn.gov.cantho.check.portal.dossiers.Opinion;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class DossierPapersIT {

    private static final Path PICTURES = Path.of("target", "papers");

    @Autowired
    private DossierPapers papers;

    @Autowired
    private ApplicantPapers applicantPapers;

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

    @Autowired
    private MediaService media;

    private DossierSamples samples;

    @BeforeEach
    void makeSamples() {
        samples = new DossierSamples(new DossierSamples.Services(dossiers, counter, appraisal, grants, applicants));
    }

    @Test
    void forms_sayWhatTheDossierSays() throws IOException {
        var dossier = samples.in(DossierState.RECEIVED);

        assertThat(text(dossier, PrintedForm.REGISTRATION))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("PHIẾU ĐĂNG KÝ THAM GIA")
                .contains("Kính gửi: " + Place.AGRICULTURE.title())
                .contains(dossier.number().value())
                .contains("Dâu Hạ Châu")
                .contains("Trái cây")
                .contains("Số tem đề nghị: 5.000")
                .contains("04/05/2020")
                .contains("Nguyễn Thị Lan")
                .contains("Trang 1/1")
                .doesNotContain("dossierpapers.")
                .doesNotContain("establishments.");
        assertThat(text(dossier, PrintedForm.INFORMATION))
                .contains("PHIẾU CUNG CẤP THÔNG TIN")
                .contains("Vườn 1")
                .contains("VietGAP")
                .contains("Giấy chứng nhận đăng ký hộ kinh doanh, hợp tác xã")
                .contains("Xã Phong Điền");
    }

    @Test
    void receipt_saysNumberAndDays() throws IOException {
        var dossier = samples.in(DossierState.RECEIVED);

        assertThat(text(dossier, PrintedForm.RECEIPT))
                .contains("GIẤY TIẾP NHẬN HỒ SƠ")
                .contains("Mã hồ sơ: " + dossier.number().value())
                .contains("Hạn trả lời: ")
                .contains("Tạm tính: lịch nghỉ năm ")
                .contains("agriculture_editor, " + Place.AGRICULTURE.title());
    }

    @Test
    void handover_ofWhatIsHandedOver_namesBothSidesAndNoPassword() throws IOException {
        var dossier = samples.in(DossierState.HANDED_OVER);

        assertThat(text(dossier, PrintedForm.HANDOVER))
                .contains("BIÊN BẢN BÀN GIAO TÀI KHOẢN")
                .contains("Người nhận: Nguyễn Thị Lan")
                .contains("Quyết định số 12/QĐ-SKHCN ngày")
                .contains("Người giao: agriculture_editor");
    }

    @Test
    void handover_beforeTheGrant_isNotThere() {
        var dossier = samples.in(DossierState.SENT);

        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> papers.print(dossier.id(), PrintedForm.HANDOVER)))
                .isEmpty();
    }

    @Test
    void papers_ofASisterAgency_areNotThere_andOfNobodyWithoutTheFunction() {
        var dossier = samples.in(DossierState.SENT);

        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> papers.print(dossier.id(), PrintedForm.RECEIPT)))
                .isEmpty();
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> papers.electronicDossier(dossier.id())))
                .isEmpty();
        assertThatThrownBy(
                        () -> ActAs.person(Person.FISH_EDITOR, () -> papers.print(dossier.id(), PrintedForm.RECEIPT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void papers_givenOut_standInTheTrail() {
        var dossier = samples.in(DossierState.SENT);
        ActAs.person(Person.CITY_VIEWER, () -> papers.electronicDossier(dossier.id()));
        ActAs.person(Person.AGRICULTURE_EDITOR, () -> papers.print(dossier.id(), PrintedForm.RECEIPT));

        assertThat(PortalDatabase.started()
                        .owner()
                        .sql(
                                "SELECT action FROM portal.audit_entry WHERE subject_kind = 'DOSSIER' AND subject_id = ? ORDER BY position")
                        .param(dossier.id().value())
                        .query(String.class)
                        .list())
                .endsWith("DOSSIER_PACKAGE_TAKEN", "DOSSIER_PAPER_PRINTED");
    }

    @Test
    void electronicDossier_everyFileHasTheHashThatIsListed() throws IOException {
        var dossier = samples.in(DossierState.SENT);
        var files = unzip(zip(Person.CITY_VIEWER, dossier));
        var sums = new String(Objects.requireNonNull(files.remove(ElectronicDossier.SUMS)), StandardCharsets.UTF_8);

        var listed = new LinkedHashMap<String, String>();
        sums.lines().forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
        assertThat(listed.keySet()).isEqualTo(files.keySet());
        files.forEach((name, bytes) -> assertThat(HexFormat.of().formatHex(SteadyBytes.sha256(bytes)))
                .as(name)
                .isEqualTo(listed.get(name)));
        var sealed = ActAs.person(Person.CITY_VIEWER, () -> dossiers.packageOf(dossier.id()))
                .orElseThrow();
        assertThat(listed.get("manifest.json")).isEqualTo(sealed.manifestHash());
        assertThat(sealed.manifest()).contains(listed.get("content.json"));
        assertThat(files.keySet()).anyMatch(name -> name.matches("[0-9a-f]{64}\\.jpg"));
        assertThat(read(Objects.requireNonNull(files.get("phieu-dang-ky.pdf"))))
                .contains("Dâu Hạ Châu")
                .contains("Xã Phong Điền");
        assertThat(read(Objects.requireNonNull(files.get("bia-ho-so.pdf"))))
                .contains("BỘ HỒ SƠ ĐIỆN TỬ")
                .contains("content.json");
    }

    @Test
    void electronicDossier_hasTheFilesOfOpinions_eachWithItsStepAndHash() throws IOException {
        var appraising = samples.in(DossierState.APPRAISING);
        var file = ((CleanFile.Clean) media.clean(PictureSamples.jpeg(64, 48))).content();
        var outcome = (DossierOutcome.Done) ActAs.person(
                Person.AGRICULTURE_EDITOR,
                () -> appraisal.appraise(
                        appraising.id(), appraising.version(), new Opinion(DossierSamples.OPINION, Optional.of(file))));
        var sent = samples.step(samples.step(outcome.dossier(), DossierState.APPROVED), DossierState.SENT);

        var files = unzip(zip(Person.CITY_VIEWER, sent));

        assertThat(files.get(file.sha256() + ".jpg")).isEqualTo(file.bytes());
        assertThat(new String(Objects.requireNonNull(files.get("manifest.json")), StandardCharsets.UTF_8))
                .containsPattern("\"opinions\": \\[\\{[^\\]]*" + file.sha256())
                .contains("\"step\": \"APPRAISED\"");
    }

    @Test
    void electronicDossier_madeTwiceByDifferentPeople_isTheSameBytes() {
        var dossier = samples.in(DossierState.SENT);

        assertThat(zip(Person.CITY_VIEWER, dossier)).isEqualTo(zip(Person.AGRICULTURE_EDITOR, dossier));
    }

    @Test
    void applicant_printsWhatTheTokenProves_andNothingWithAnother() throws IOException {
        var begun = applicants.begin(Place.AGRICULTURE.id()).orElseThrow();
        var written = applicants.written(begun.token()).orElseThrow();
        assertThat(applicants.save(begun.token(), written.version(), DossierSamples.form("Hợp tác xã Tự Nộp")))
                .isInstanceOf(FormSaving.Saved.class);

        var printed =
                applicantPapers.print(begun.token(), PrintedForm.REGISTRATION).orElseThrow();
        assertThat(read(printed.bytes())).contains("Hợp tác xã Tự Nộp").contains("tháng … năm");
        assertThat(applicantPapers.print(begun.token(), PrintedForm.RECEIPT)).isEmpty();
        assertThat(applicantPapers.print(DossierToken.of("x"), PrintedForm.REGISTRATION))
                .isEmpty();
    }

    private String text(Dossier dossier, PrintedForm form) throws IOException {
        var file = ActAs.person(Person.AGRICULTURE_EDITOR, () -> papers.print(dossier.id(), form))
                .orElseThrow();
        assertThat(file.name()).matches("[a-z-]+HS-[0-9A-Z-]+\\.pdf");
        keepPicture(form.name(), file.bytes());
        return read(file.bytes());
    }

    private byte[] zip(Person person, Dossier dossier) {
        return ActAs.person(person, () -> papers.electronicDossier(dossier.id()))
                .orElseThrow()
                .bytes();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        keepPicture("COVER", Objects.requireNonNull(files.get("bia-ho-so.pdf")));
        return files;
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    /** With {@code -Dpictures=true}, to look at; no test reads them. */
    private static void keepPicture(String name, byte[] pdf) throws IOException {
        if (Boolean.getBoolean("pictures")) {
            Files.createDirectories(PICTURES);
            try (var document = Loader.loadPDF(pdf)) {
                var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
                ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
            }
        }
    }
}
