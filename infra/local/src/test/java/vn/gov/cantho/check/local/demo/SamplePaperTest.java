package vn.gov.cantho.check.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.documents.DocumentType;

class SamplePaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void paper_withAnEnd_saysWhatTheDocumentSaysAndThatItIsASample() throws IOException {
        var text =
                text(new DemoDocument(DocumentType.TEST_RESULT, "KN-25-1881", "Trung tâm Kiểm nghiệm (mẫu)", 10, 30));

        assertThat(text)
                .contains("BẢN MẪU", "Số: KN-25-1881", "Nơi cấp: Trung tâm Kiểm nghiệm (mẫu)", "Gạo thơm Kênh Cùng")
                .contains("Ngày cấp: 16/11/2026", "Có giá trị đến: 16/12/2026");
    }

    @Test
    void paper_withoutEnd_namesNone() throws IOException {
        assertThat(text(new DemoDocument(DocumentType.OCOP, "1", "Xã", 10, 0))).doesNotContain("Có giá trị đến");
    }

    private static String text(DemoDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(SamplePaper.pdf(document, "Gạo thơm Kênh Cùng", TODAY))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }
}
