package vn.gov.cantho.check.portal.labels;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import vn.gov.cantho.check.portal.printing.PrintFonts;
import vn.gov.cantho.check.portal.printing.QrSymbol;

/**
 * Draws labels on a page: the QR code at the left, product, lot and host beside it, the code in words below. The
 * modules are rectangles of one path filled at once, so no printer leaves hairlines between them.
 */
final class LabelPen {

    /** The least side of a module that printers keep and phones read. */
    static final double MODULE_LEAST_MM = 0.30;

    /** Office printers print 300 or 600 dots an inch: a module of whole dots has sharp edges on both. */
    private static final double DOT_MM = 25.4 / 300;

    private static final double POINTS_PER_MM = 72 / 25.4;
    /** A4, rounded to whole dots, so that the dots of all labels fall on those of the page. */
    static final float PAGE_WIDTH_POINTS = 595.2f;

    static final float PAGE_HEIGHT_POINTS = 841.92f;

    private static final double MARGIN_MM = 1.2;
    private static final double CODE_LINE_MM = 3.0;
    private static final double CODE_DESCENT_MM = 0.5;
    private static final double MODULE_MOST_MM = 0.75;
    private static final double CODE_SIZE_MOST = 9;
    private static final double TEXT_SIZE_LEAST = 5;
    private static final double TEXT_SIZE_MOST = 9;
    private static final double LINE_HEIGHT = 1.2;
    private static final int PRODUCT_LINES_MAX = 3;

    private final SheetFormat format;
    private final PrintFonts fonts;

    LabelPen(SheetFormat format, PrintFonts fonts) {
        this.format = format;
        this.fonts = fonts;
    }

    /** The side of a module of this symbol on this format: as many whole dots as the label allows. */
    static double moduleMm(SheetFormat format, QrSymbol symbol) {
        var side = format.heightMm() - MARGIN_MM - CODE_LINE_MM;
        var most = Math.min(MODULE_MOST_MM, side / symbol.modulesWithQuietZone());
        return Math.floor(most / DOT_MM) * DOT_MM;
    }

    /** Draws a label on a place of the page, counted by rows from the top left. */
    void draw(PdfContentByte page, int place, Label label) {
        var symbol = QrSymbol.of(label.address());
        var module = moduleMm(format, symbol);
        var side = module * symbol.modulesWithQuietZone();
        var left = format.leftMm(place);
        var top = format.topMm(place) + (format.heightMm() - side - CODE_LINE_MM) / 2;
        drawSymbol(page, symbol, module, left, top);
        drawTexts(page, label, left + side, top + MARGIN_MM, format.widthMm() - MARGIN_MM - side);
        drawCode(page, label.code(), left, top + side + CODE_LINE_MM - CODE_DESCENT_MM);
    }

    private static void drawSymbol(PdfContentByte page, QrSymbol symbol, double module, double left, double top) {
        page.saveState();
        var scale = (float) (module * POINTS_PER_MM);
        var quiet = module * QrSymbol.QUIET_MODULES;
        page.concatCTM(scale, 0, 0, -scale, x(onDot(left + quiet)), y(onDot(top + quiet)));
        page.setGrayFill(0);
        symbol.forEachRun((column, row, length) -> page.rectangle(column, row, length, 1));
        page.fill();
        page.restoreState();
    }

    private void drawTexts(PdfContentByte page, Label label, double left, double top, double width) {
        var size = Math.clamp(width / 4, TEXT_SIZE_LEAST, TEXT_SIZE_MOST);
        var step = size * LINE_HEIGHT / POINTS_PER_MM;
        var baseline = top + step;
        for (var line : lines(label.product(), fonts.bold(), size, width)) {
            write(page, fonts.bold(), size, line, left, baseline);
            baseline += step;
        }
        for (var line : List.of(label.lot(), label.host())) {
            var fitting = fittingSize(line, fonts.regular(), size, width);
            write(page, fonts.regular(), fitting, line, left, baseline);
            baseline += step;
        }
    }

    private void drawCode(PdfContentByte page, String code, double left, double baseline) {
        var width = format.widthMm() - 2 * MARGIN_MM;
        var size = fittingSize(code, fonts.regular(), CODE_SIZE_MOST, width);
        var centred = left + (format.widthMm() - widthMm(code, fonts.regular(), size)) / 2;
        write(page, fonts.regular(), size, code, centred, baseline);
    }

    private static void write(
            PdfContentByte page, BaseFont font, double size, String text, double left, double baseline) {
        page.beginText();
        page.setFontAndSize(font, (float) size);
        page.setTextMatrix(x(left), y(baseline));
        page.showText(text);
        page.endText();
    }

    /** Breaks a text between words into at most three lines; what does not fit ends in an ellipsis. */
    private static List<String> lines(String text, BaseFont font, double size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || widthMm(longer, font, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        var kept = new ArrayList<>(lines.subList(0, Math.min(PRODUCT_LINES_MAX, lines.size())));
        if (lines.size() > PRODUCT_LINES_MAX) {
            kept.set(PRODUCT_LINES_MAX - 1, kept.getLast() + "…");
        }
        kept.replaceAll(part -> cut(part, font, size, width));
        return kept;
    }

    private static String cut(String text, BaseFont font, double size, double width) {
        var kept = text;
        while (widthMm(kept, font, size) > width && kept.length() > 2) {
            var end = kept.offsetByCodePoints(kept.length(), kept.endsWith("…") ? -2 : -1);
            kept = kept.substring(0, end) + "…";
        }
        return kept;
    }

    private static double fittingSize(String text, BaseFont font, double size, double width) {
        var needed = widthMm(text, font, size);
        return needed <= width ? size : size * width / needed;
    }

    private static double widthMm(String text, BaseFont font, double size) {
        return font.getWidthPoint(text, (float) size) / POINTS_PER_MM;
    }

    private static double onDot(double mm) {
        return Math.round(mm / DOT_MM) * DOT_MM;
    }

    private static float x(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    /** From the top of the page, as people measure; PDF counts from the bottom. */
    private static float y(double mm) {
        return (float) (PAGE_HEIGHT_POINTS - mm * POINTS_PER_MM);
    }
}
