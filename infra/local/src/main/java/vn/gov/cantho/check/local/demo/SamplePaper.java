package vn.gov.cantho.check.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.core.io.ClassPathResource;
import vn.gov.cantho.check.portal.shell.Texts;

/** The file behind a document of the demo data: one page that says what the document says, and that it is a sample. */
final class SamplePaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final float MARGIN_POINTS = 72;

    private SamplePaper() {}

    /** The page as a PDF. */
    static byte[] pdf(DemoDocument document, String holder, LocalDate today) {
        var bytes = new ByteArrayOutputStream();
        var page = new Document(PageSize.A4, MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS);
        PdfWriter.getInstance(page, bytes);
        page.open();
        write(page, document, holder, today);
        page.close();
        return bytes.toByteArray();
    }

    private static void write(Document page, DemoDocument document, String holder, LocalDate today) {
        var bold = font("liberation/LiberationSans-Bold.ttf");
        var plain = font("liberation/LiberationSans-Regular.ttf");
        page.addTitle(document.number());
        page.add(new Paragraph("BẢN MẪU · KHÔNG CÓ GIÁ TRỊ PHÁP LÝ", new Font(bold, 14)));
        page.add(new Paragraph("Sample of made-up data, without legal effect", new Font(plain, 11)));
        var title = Texts.in(VIETNAMESE, "documents.type." + document.type());
        page.add(spaced(new Paragraph(title, new Font(bold, 24))));
        for (var line : document.lines(holder, today, DAY)) {
            page.add(spaced(new Paragraph(line, new Font(plain, 13))));
        }
    }

    private static Paragraph spaced(Paragraph paragraph) {
        paragraph.setSpacingBefore(14);
        return paragraph;
    }

    private static BaseFont font(String path) {
        try {
            var bytes = new ClassPathResource(path).getContentAsByteArray();
            return BaseFont.createFont(
                    path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
