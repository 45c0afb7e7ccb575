package vn.gov.cantho.check.portal.dossierpapers;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import vn.gov.cantho.check.portal.shell.Formats;

/** Writes under each page which dossier it is of, who printed it when, and which page of how many it is. */
final class PageFoot extends PdfPageEventHelper {

    private static final float ABOVE_EDGE = 30;
    private static final float TOTAL_WIDTH = 20;

    private final PaperFonts fonts;
    private final Imprint imprint;
    private @Nullable PdfTemplate total;

    PageFoot(PaperFonts fonts, Imprint imprint) {
        this.fonts = fonts;
        this.imprint = imprint;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var content = writer.getDirectContent();
        var printed = PaperSheet.text("foot", imprint.number(), imprint.who(), Formats.time(imprint.at()));
        write(content, Element.ALIGN_LEFT, printed, document.left());
        var end = document.right() - TOTAL_WIDTH;
        write(content, Element.ALIGN_RIGHT, PaperSheet.text("page", Integer.toString(writer.getPageNumber())), end);
        content.addTemplate(total(writer), end, ABOVE_EDGE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        // The page that is begun when the document ends is not written.
        write(total(writer), Element.ALIGN_LEFT, Integer.toString(writer.getPageNumber() - 1), 0);
    }

    private PdfTemplate total(PdfWriter writer) {
        if (total == null) {
            total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, PaperFonts.BODY);
        }
        return total;
    }

    private void write(PdfContentByte where, int side, String words, float x) {
        var y = where instanceof PdfTemplate ? 0 : ABOVE_EDGE;
        ColumnText.showTextAligned(where, side, new Phrase(words, fonts.regular(PaperFonts.SMALL - 1)), x, y, 0);
    }
}
