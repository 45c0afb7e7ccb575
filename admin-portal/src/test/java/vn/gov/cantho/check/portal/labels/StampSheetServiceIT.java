package vn.gov.cantho.check.portal.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.StampKeys;

@PortalTest
final class StampSheetServiceIT {

    private static final int DPI = 300;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private CodeLotService codeLots;

    @Autowired
    private StampSheetService sheets;

    private LotRecords fish;

    @BeforeEach
    void actForTheCooperative() {
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void pdf_renderedAt300Dpi_everyLabelReadsAsItsCode(SheetFormat format) throws IOException {
        var codes = fish.bound(200);
        var count = format.labelsPerPage() + 3;

        try (var document = pdf(codes, 5, count, format)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(decodeAll(document, format, count))
                    .containsExactlyElementsOf(addresses(codes, IntStream.range(5, 5 + count)));
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void label_liesOnThePage(SheetFormat format) {
        for (var label = 0; label < format.labelsPerPage(); label++) {
            assertThat(format.leftMm(label)).isNotNegative();
            assertThat(format.topMm(label)).isNotNegative();
            assertThat(format.leftMm(label) + format.widthMm()).isLessThanOrEqualTo(SheetFormat.PAGE_WIDTH_MM);
            assertThat(format.topMm(label) + format.heightMm()).isLessThanOrEqualTo(SheetFormat.PAGE_HEIGHT_MM);
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void symbol_isVersion3AndItsModuleAtLeast04(SheetFormat format) {
        var production = QrSymbol.of("HTTPS://CHECK.CANTHO.GOV.VN/Q/" + "Z".repeat(20));

        assertThat(production.version()).isEqualTo(3);
        assertThat(production.modules()).isEqualTo(29);
        assertThat(LabelPen.moduleMm(format, production)).isGreaterThanOrEqualTo(0.40);
    }

    @Test
    void pdf_leavesVoidCodesOut() throws IOException {
        var codes = fish.bound(10);
        ActAs.person(Person.FISH_EDITOR, () -> codeLots.voidRange(codes.id(), 1, 8, "Tem in lệch"));

        try (var document = pdf(codes, 0, 10, SheetFormat.LARGE)) {
            assertThat(decodeAll(document, SheetFormat.LARGE, 2))
                    .containsExactlyElementsOf(addresses(codes, IntStream.of(0, 9)));
        }
    }

    @Test
    void pdf_saysProductLotHostAndCodeInEmbeddedVietnameseLetters() throws IOException {
        var codes = fish.bound(3);
        var code = StampKeys.codes().write(new StampCode(codes.id().value(), 0));

        try (var document = pdf(codes, 0, 1, SheetFormat.LARGE)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Cá tra phi lê")
                    .contains("Lô " + codes.lot().orElseThrow().number())
                    .contains("127.0.0.1:8080")
                    .contains(code.replaceAll("(.{5})(?!$)", "$1-"));
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void pdf_isDrawnNotPainted() throws IOException {
        var codes = fish.bound(3);

        try (var document = pdf(codes, 0, 3, SheetFormat.LARGE)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(595.28f, within(0.1f));
        }
    }

    @Test
    void check_namesWhatCannotBePrinted() {
        var codes = fish.issued(10);
        ActAs.person(Person.FISH_EDITOR, () -> codeLots.voidRange(codes.id(), 8, 9, "Tem in lệch"));

        assertThat(check(codes.id(), 0, 0)).isEqualTo(new SheetCheck.WrongCount(StampSheetService.LABELS_MAX));
        assertThat(check(codes.id(), 0, StampSheetService.LABELS_MAX + 1)).isInstanceOf(SheetCheck.WrongCount.class);
        assertThat(check(codes.id(), -1, 5)).isEqualTo(new SheetCheck.NothingToPrint(9));
        assertThat(check(codes.id(), 10, 5)).isEqualTo(new SheetCheck.NothingToPrint(9));
        assertThat(check(codes.id(), 8, 5)).isEqualTo(new SheetCheck.NothingToPrint(9));
        assertThat(check(new CodeLotId(-1), 0, 5)).isEqualTo(new SheetCheck.Unknown());
        assertThat(check(codes.id(), 2, 100)).isEqualTo(new SheetCheck.Printable(6, 1));
    }

    @Test
    void pdf_forAViewerOrAStranger_isRefused() {
        var codes = fish.issued(10);

        assertThatThrownBy(() -> ActAs.run(Person.FISH_VIEWER, () -> write(codes.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.run(Person.FRUIT_EDITOR, () -> write(codes.id())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SheetCheck check(CodeLotId id, int first, int count) {
        return ActAs.person(
                Person.FISH_EDITOR, () -> sheets.check(new SheetOrder(id, first, count, SheetFormat.SMALL)));
    }

    private byte[] write(CodeLotId id) {
        var target = new ByteArrayOutputStream();
        sheets.writePdf(id, 0, 1, SheetFormat.SMALL, target);
        return target.toByteArray();
    }

    private PDDocument pdf(CodeLot codes, int first, int count, SheetFormat format) throws IOException {
        var target = new ByteArrayOutputStream();
        ActAs.run(Person.FISH_EDITOR, () -> sheets.writePdf(codes.id(), first, count, format, target));
        return Loader.loadPDF(target.toByteArray());
    }

    /** Reads each label of the rendered pages where it should be, as a phone held over it would. */
    private static List<String> decodeAll(PDDocument document, SheetFormat format, int count) throws IOException {
        var renderer = new PDFRenderer(document);
        var texts = new ArrayList<String>();
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            var image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
            var onThisPage = Math.min(format.labelsPerPage(), count - page * format.labelsPerPage());
            for (var label = 0; label < onThisPage; label++) {
                texts.add(decode(cut(image, format, label)));
            }
        }
        return texts;
    }

    private static BufferedImage cut(BufferedImage page, SheetFormat format, int label) {
        var left = pixels(format.leftMm(label));
        var top = pixels(format.topMm(label));
        return page.getSubimage(
                left,
                top,
                Math.min(pixels(format.widthMm()), page.getWidth() - left),
                Math.min(pixels(format.heightMm()), page.getHeight() - top));
    }

    private static int pixels(double millimetres) {
        return (int) (millimetres / 25.4 * DPI);
    }

    private static String decode(BufferedImage label) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(label)));
        try {
            Result result = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return result.getText();
        } catch (NotFoundException | ChecksumException | FormatException failure) {
            throw new AssertionError("a label does not read", failure);
        }
    }

    private static List<String> addresses(CodeLot codes, IntStream serials) {
        var stamps = StampKeys.codes();
        return serials.mapToObj(serial -> stamps.write(new StampCode(codes.id().value(), serial)))
                .map(code -> "HTTP://127.0.0.1:8080/Q/" + code)
                .toList();
    }
}
