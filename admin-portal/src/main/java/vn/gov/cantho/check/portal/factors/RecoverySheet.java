package vn.gov.cantho.check.portal.factors;

import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import vn.gov.cantho.check.portal.printing.PrintFonts;
import vn.gov.cantho.check.portal.shell.Texts;

/** A page of paper with recovery codes, to be locked away. Whose they are is not written on it. */
public final class RecoverySheet {

    private static final float TITLE_SIZE = 18;
    private static final float TEXT_SIZE = 12;
    private static final float CODE_SIZE = 16;

    private RecoverySheet() {}

    /** Writes it as PDF, in the language of whoever prints it. */
    public static void write(List<String> codes, OutputStream target) {
        var fonts = PrintFonts.load();
        var document = new Document(PageSize.A4);
        PdfWriter.getInstance(document, target).setCloseStream(false);
        document.addTitle(Texts.of("factors.recovery.title"));
        document.open();
        document.add(new Paragraph(Texts.of("shell.name"), new Font(fonts.regular(), TEXT_SIZE)));
        document.add(new Paragraph(Texts.of("factors.recovery.title"), new Font(fonts.bold(), TITLE_SIZE)));
        document.add(new Paragraph(Texts.of("factors.recovery.words"), new Font(fonts.regular(), TEXT_SIZE)));
        for (var index = 0; index < codes.size(); index++) {
            document.add(new Paragraph((index + 1) + ".  " + codes.get(index), new Font(fonts.bold(), CODE_SIZE)));
        }
        document.close();
    }
}
