package vn.gov.cantho.check.portal.dossierpapers;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** An administrative paper being written, laid out as the annex of Nghị định 30/2020 has it. In Vietnamese, whoever prints it. */
final class PaperSheet {

    static final Locale LANGUAGE = Locale.of("vi");

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float LEFT_MM = 30;
    private static final float RIGHT_MM = 18;
    private static final float EDGE_MM = 20;
    private static final float QR_MM = 32;
    private static final float LEADING = 1.25f;
    private static final float GAP = 6;
    private static final float SIGNATURE_SPACE = 70;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PaperFonts fonts = PaperFonts.load();
    private final Document document = new Document(
            PageSize.A4,
            LEFT_MM * POINTS_PER_MM,
            RIGHT_MM * POINTS_PER_MM,
            EDGE_MM * POINTS_PER_MM,
            EDGE_MM * POINTS_PER_MM);
    private final PdfWriter writer;

    PaperSheet(Imprint imprint) {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageFoot(fonts, imprint));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE.getLanguage()));
        document.addTitle(imprint.title() + " " + imprint.number());
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(calendar(imprint.at())));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(calendar(imprint.at())));
    }

    static String text(String key, Object... arguments) {
        return Texts.in(LANGUAGE, "dossierpapers." + key, arguments);
    }

    /** Who issues it at the left, the name and the motto of the state at the right, then place and day. */
    PaperSheet head(String issuer, String number, Optional<Instant> day) {
        var table = table(40, 60);
        var left = cell();
        left.addElement(centred(issuer.toUpperCase(LANGUAGE), fonts.bold(PaperFonts.BODY - 1)));
        left.addElement(centred(text("number", number), fonts.regular(PaperFonts.BODY - 1)));
        table.addCell(left);
        var right = cell();
        right.addElement(centred(text("state"), fonts.bold(PaperFonts.BODY - 1)));
        var motto = fonts.bold(PaperFonts.BODY);
        motto.setStyle(Font.UNDERLINE);
        right.addElement(centred(text("motto"), motto));
        right.addElement(centred(placeAndDay(day), fonts.italic(PaperFonts.BODY)));
        table.addCell(right);
        document.add(table);
        return this;
    }

    PaperSheet title(String title, String below) {
        var heading = centred(title, fonts.bold(PaperFonts.TITLE));
        heading.setSpacingBefore(3 * GAP);
        document.add(heading);
        var second = centred(below, fonts.bold(PaperFonts.BODY));
        second.setSpacingAfter(2 * GAP);
        document.add(second);
        return this;
    }

    PaperSheet addressee(String whom) {
        document.add(centred(text("to", whom), fonts.regular(PaperFonts.BODY)));
        return this;
    }

    PaperSheet section(String heading) {
        var paragraph = paragraph(heading, fonts.bold(PaperFonts.BODY));
        paragraph.setSpacingBefore(2 * GAP);
        document.add(paragraph);
        return this;
    }

    PaperSheet says(String words) {
        var paragraph = paragraph(words, fonts.regular(PaperFonts.BODY));
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setSpacingBefore(GAP);
        document.add(paragraph);
        return this;
    }

    /** A line of the form: what is asked, and what was said; dots where nothing was. */
    PaperSheet fact(String label, String value) {
        var paragraph = paragraph(label + ": ", fonts.regular(PaperFonts.BODY));
        paragraph.add(new Phrase(value.isEmpty() ? "…".repeat(12) : value, fonts.bold(PaperFonts.BODY)));
        paragraph.setSpacingBefore(GAP / 2);
        document.add(paragraph);
        return this;
    }

    /** A table with a heading on each page it goes over. */
    PaperSheet rows(float[] widths, List<String> heads, List<List<String>> rows) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(GAP);
        table.setHeaderRows(1);
        heads.forEach(head -> table.addCell(boxed(head, fonts.bold(PaperFonts.SMALL + 1))));
        rows.forEach(row -> row.forEach(word -> table.addCell(boxed(word, fonts.regular(PaperFonts.SMALL + 1)))));
        document.add(table);
        return this;
    }

    /** A QR code beside a sentence that says what it is for. */
    PaperSheet code(String address, String words) {
        var table = table(30, 70);
        table.setSpacingBefore(2 * GAP);
        var picture = cell();
        picture.addElement(picture(QrSymbol.of(address)));
        table.addCell(picture);
        var beside = cell();
        beside.addElement(paragraph(words, fonts.regular(PaperFonts.BODY)));
        table.addCell(beside);
        document.add(table);
        return this;
    }

    /** The places to sign at: left and right; an empty one stays empty. */
    PaperSheet signatures(Signature left, Signature right) {
        var table = table(50, 50);
        table.setSpacingBefore(3 * GAP);
        table.setKeepTogether(true);
        table.addCell(signature(left));
        table.addCell(signature(right));
        document.add(table);
        return this;
    }

    /**
     * Where somebody signs.
     *
     * @param how what is to be done there, such as {@code (Ký, ghi rõ họ tên)}
     * @param name of who signs; empty where it is written by hand
     */
    record Signature(String role, String how, String name) {

        static final Signature NONE = new Signature("", "", "");
    }

    byte[] close() {
        document.close();
        return SteadyBytes.of(out.toByteArray());
    }

    private PdfPCell signature(Signature place) {
        var cell = cell();
        cell.addElement(centred(place.role(), fonts.bold(PaperFonts.BODY)));
        cell.addElement(centred(place.how(), fonts.italic(PaperFonts.BODY - 1)));
        var name = centred(place.name(), fonts.bold(PaperFonts.BODY));
        name.setSpacingBefore(SIGNATURE_SPACE);
        cell.addElement(name);
        return cell;
    }

    private Image picture(QrSymbol symbol) {
        var side = QR_MM * POINTS_PER_MM;
        var template = writer.getDirectContent().createTemplate(side, side);
        var module = side / symbol.modulesWithQuietZone();
        template.concatCTM(
                module, 0, 0, -module, QrSymbol.QUIET_MODULES * module, side - QrSymbol.QUIET_MODULES * module);
        symbol.forEachRun((column, row, length) -> template.rectangle(column, row, length, 1));
        template.fill();
        var image = Image.getInstance(template);
        image.setAlt(text("code.alt"));
        return image;
    }

    private static String placeAndDay(Optional<Instant> day) {
        return day.map(at -> at.atZone(Formats.ZONE).toLocalDate())
                .map(date -> text(
                        "day", two(date.getDayOfMonth()), two(date.getMonthValue()), Integer.toString(date.getYear())))
                .orElseGet(() -> text("day", "…", "…", "……"));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell cell() {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(2);
        return cell;
    }

    private static PdfPCell boxed(String words, Font font) {
        var cell = new PdfPCell();
        cell.setPadding(4);
        cell.addElement(paragraph(words, font));
        return cell;
    }

    private static Paragraph centred(String words, Font font) {
        var paragraph = paragraph(words, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    private static Paragraph paragraph(String words, Font font) {
        return new Paragraph(font.getSize() * LEADING, words, font);
    }

    private static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }
}
