package vn.gov.cantho.check.portal.labels;

import java.io.OutputStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.gov.cantho.check.portal.codelots.BoundLot;
import vn.gov.cantho.check.portal.codelots.CodeAuthority;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.codelots.PrintableCodes;
import vn.gov.cantho.check.portal.codelots.SerialRange;
import vn.gov.cantho.check.portal.codelots.StampTexts;
import vn.gov.cantho.check.portal.printing.PrintFonts;
import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * Prints the codes of a lot on label sheets, as vectors in millimetres. A page is written as soon as it is full, so the
 * memory does not grow with the number of labels.
 */
@Service
@PreAuthorize(CodeAuthority.MAY_PRINT)
public class StampSheetService {

    /** The labels one file holds at most; a print house takes the list of codes instead. */
    public static final int LABELS_MAX = 20_000;

    /** Stamps speak to buyers in Cần Thơ, whatever language the portal is used in. */
    private static final Locale LANGUAGE = Locale.of("vi");

    private final CodeLotService codeLots;
    private final StampTexts texts;

    StampSheetService(CodeLotService codeLots, StampTexts texts) {
        this.codeLots = codeLots;
        this.texts = texts;
    }

    /** Says whether sheets can be printed, before a file is begun. */
    public SheetCheck check(SheetOrder order) {
        var found = codeLots.findPrintable(order.codeLot());
        if (found.isEmpty()) {
            return new SheetCheck.Unknown();
        }
        var codes = found.get();
        if (order.count() < 1 || order.count() > LABELS_MAX) {
            return new SheetCheck.WrongCount(LABELS_MAX);
        }
        var labels = order.first() < 0
                ? 0
                : (int) codes.serials(order.first()).limit(order.count()).count();
        if (labels == 0) {
            return new SheetCheck.NothingToPrint(codes.lot().size() - 1);
        }
        var sample = QrSymbol.of(texts.address(texts.code(codes.lot(), order.first())));
        var module = LabelPen.moduleMm(order.format(), sample);
        if (module < LabelPen.MODULE_LEAST_MM) {
            return new SheetCheck.ModuleTooSmall(module);
        }
        return new SheetCheck.Printable(
                labels, Math.ceilDiv(labels, order.format().labelsPerPage()));
    }

    /** Writes the sheets as PDF. */
    public void writePdf(CodeLotId id, int first, int count, SheetFormat format, OutputStream target) {
        writePdf(new SheetOrder(id, first, count, format), target, _ -> {});
    }

    /**
     * The same, telling after each page how many labels are drawn.
     *
     * @throws IllegalArgumentException if {@link #check} says that it cannot be printed
     */
    public void writePdf(SheetOrder order, OutputStream target, IntConsumer progress) {
        if (!(check(order) instanceof SheetCheck.Printable)) {
            throw new IllegalArgumentException("these sheets cannot be printed: " + order);
        }
        var codes = codeLots.findPrintable(order.codeLot()).orElseThrow();
        var last = codes.serials(order.first()).limit(order.count()).max().orElseThrow();
        codeLots.noteExport(order.codeLot(), "PDF " + order.format(), new SerialRange(order.first(), last));
        var document = new Document(new Rectangle(LabelPen.PAGE_WIDTH_POINTS, LabelPen.PAGE_HEIGHT_POINTS));
        var writer = PdfWriter.getInstance(document, target);
        writer.setCloseStream(false);
        document.open();
        drawPages(document, writer, codes, order, progress);
        document.close();
    }

    private void drawPages(
            Document document, PdfWriter writer, PrintableCodes codes, SheetOrder order, IntConsumer progress) {
        var pen = new LabelPen(order.format(), PrintFonts.load());
        var drawn = 0;
        for (var serials = codes.serials(order.first()).limit(order.count()).iterator(); serials.hasNext(); ) {
            var place = drawn % order.format().labelsPerPage();
            if (place == 0 && drawn > 0) {
                document.newPage();
                progress.accept(drawn);
            }
            pen.draw(writer.getDirectContent(), place, label(codes.lot(), serials.nextInt()));
            drawn++;
        }
        progress.accept(drawn);
    }

    private Label label(CodeLot lot, int serial) {
        var code = texts.code(lot, serial);
        return new Label(
                texts.address(code),
                StampTexts.grouped(code),
                lot.lot().map(BoundLot::productName).orElse(lot.establishmentName()),
                lot.lot()
                        .map(bound -> Texts.in(LANGUAGE, "labels.lot", bound.number()))
                        .orElse(""),
                texts.host());
    }
}
