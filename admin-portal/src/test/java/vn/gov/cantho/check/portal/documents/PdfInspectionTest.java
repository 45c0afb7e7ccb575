package vn.gov.cantho.check.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PdfInspectionTest {

    /** How a PDF keeps its objects. */
    enum Packing {
        PLAIN,
        OBJECT_STREAMS
    }

    @ParameterizedTest
    @EnumSource
    void fault_plainPaper_isNone(Packing packing) throws IOException {
        assertThat(PdfInspection.fault(pdf(packing, _ -> {}))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fault_script_isActive(Packing packing) throws IOException {
        var pdf = pdf(
                packing,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));

        assertThat(PdfInspection.fault(pdf)).contains(StoredMedia.Reason.PDF_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void fault_launchOfProgram_isActive(Packing packing) throws IOException {
        var pdf = pdf(packing, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));

        assertThat(PdfInspection.fault(pdf)).contains(StoredMedia.Reason.PDF_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void fault_embeddedFile_isActive(Packing packing) throws IOException {
        var pdf = pdf(packing, document -> {
            var names = new COSDictionary();
            names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        });

        assertThat(PdfInspection.fault(pdf)).contains(StoredMedia.Reason.PDF_ACTIVE);
    }

    @Test
    void fault_escapedName_isStillRead() {
        var pdf = "%PDF-1.4\n1 0 obj<</S/J#61v#61Script/JS(x)>>endobj\ntrailer<<>>\n%%EOF";

        assertThat(PdfInspection.fault(bytes(pdf))).contains(StoredMedia.Reason.PDF_ACTIVE);
    }

    @Test
    void fault_nameInsideWhatLooksLikeStream_isStillRead() {
        var pdf = "%PDF-1.4\n1 0 obj<<>>stream\n/S /JavaScript\nendstream endobj\n%%EOF";

        assertThat(PdfInspection.fault(bytes(pdf))).contains(StoredMedia.Reason.PDF_ACTIVE);
    }

    @Test
    void fault_objectStreamUnderAnotherFilter_isRefused() {
        var pdf = "%PDF-1.5\n1 0 obj<</Type/ObjStm/Filter/ASCIIHexDecode>>stream\n2F4A>\nendstream endobj\n%%EOF";

        assertThat(PdfInspection.fault(bytes(pdf))).contains(StoredMedia.Reason.PDF_ENCRYPTED);
    }

    @Test
    void fault_objectStreamAnnouncedElsewhere_isRefused() {
        var pdf = "%PDF-1.5\n9 0 obj /ObjStm endobj 1 0 obj<</Type 9 0 R>>stream\nx\nendstream endobj\n%%EOF";

        assertThat(PdfInspection.fault(bytes(pdf))).contains(StoredMedia.Reason.PDF_ENCRYPTED);
    }

    @Test
    void fault_encryptedPaper_isRefused() throws IOException {
        var pdf = pdf(Packing.PLAIN, document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(PdfInspection.fault(pdf)).contains(StoredMedia.Reason.PDF_ENCRYPTED);
    }

    @Test
    void fault_cutPaper_isUnreadable() throws IOException {
        var pdf = pdf(Packing.PLAIN, _ -> {});

        assertThat(PdfInspection.fault(Arrays.copyOf(pdf, pdf.length - 20))).contains(StoredMedia.Reason.UNREADABLE);
    }

    static byte[] pdf(Packing packing, Consumer<PDDocument> change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            var bytes = new ByteArrayOutputStream();
            document.save(
                    bytes,
                    packing == Packing.PLAIN
                            ? CompressParameters.NO_COMPRESSION
                            : CompressParameters.DEFAULT_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
