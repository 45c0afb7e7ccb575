package vn.gov.cantho.check.portal.activations;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import vn.gov.cantho.check.portal.printing.PrintFonts;
import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * A page of paper with a link, to be handed over in person: whose account it is, what to do and until when, the address
 * in words and as a QR code. In the language of whoever prints it.
 */
public final class LinkSlip {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 25 * MM;
    private static final float WIDTH = PageSize.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PageSize.A4.getHeight() - 30 * MM;
    private static final float QR_SIDE = 55 * MM;
    private static final float LINE_HEIGHT = 1.4f;
    private static final float TITLE_SIZE = 18;
    private static final float TEXT_SIZE = 12;

    private final AccountLink link;
    private final String address;
    private final PrintFonts fonts = PrintFonts.load();
    private float y = TOP;

    private LinkSlip(AccountLink link, String address) {
        this.link = link;
        this.address = address;
    }

    /**
     * Writes it as PDF.
     *
     * @param address the whole link, as the reader follows it
     */
    public static void write(AccountLink link, String address, OutputStream target) {
        var document = new Document(PageSize.A4);
        var writer = PdfWriter.getInstance(document, target);
        writer.setCloseStream(false);
        document.addTitle(Texts.of("activations.slip.title"));
        document.open();
        new LinkSlip(link, address).draw(writer.getDirectContent());
        document.close();
    }

    private void draw(PdfContentByte page) {
        var owner = link.owner();
        paragraph(page, fonts.regular(), TEXT_SIZE, Texts.of("shell.name"));
        paragraph(page, fonts.bold(), TITLE_SIZE, Texts.of("activations.slip.title"));
        fact(page, "activations.slip.person", owner.displayName());
        fact(page, "activations.slip.unit", owner.unitName());
        fact(page, "activations.slip.username", owner.username());
        fact(page, "activations.slip.until", Formats.time(owner.expiresAt()));
        y -= TEXT_SIZE;
        paragraph(page, fonts.regular(), TEXT_SIZE, Texts.of("activations.slip.how"));
        paragraph(page, fonts.bold(), TEXT_SIZE, address);
        symbol(page);
        paragraph(page, fonts.regular(), TEXT_SIZE, Texts.of("activations.slip.secret"));
    }

    private void fact(PdfContentByte page, String key, String value) {
        paragraph(page, fonts.regular(), TEXT_SIZE, Texts.of(key, value));
    }

    private void paragraph(PdfContentByte page, BaseFont font, float size, String text) {
        for (var line : lines(text, font, size)) {
            y -= size * LINE_HEIGHT;
            page.beginText();
            page.setFontAndSize(font, size);
            page.setTextMatrix(LEFT, y);
            page.showText(line);
            page.endText();
        }
        y -= size / 2;
    }

    private void symbol(PdfContentByte page) {
        var symbol = QrSymbol.of(address);
        var scale = QR_SIDE / symbol.modulesWithQuietZone();
        page.saveState();
        page.concatCTM(scale, 0, 0, -scale, LEFT + QrSymbol.QUIET_MODULES * scale, y - QrSymbol.QUIET_MODULES * scale);
        page.setGrayFill(0);
        symbol.forEachRun((column, row, length) -> page.rectangle(column, row, length, 1));
        page.fill();
        page.restoreState();
        y -= QR_SIDE;
    }

    /** Broken between words; a word longer than a line, such as an address, between any two characters. */
    private static List<String> lines(String text, BaseFont font, float size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("(?<= )", -1)) {
            if (font.getWidthPoint(line + word.strip(), size) > WIDTH && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (var character : word.codePoints().toArray()) {
                if (font.getWidthPoint(line.toString() + Character.toString(character), size) > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(character);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
