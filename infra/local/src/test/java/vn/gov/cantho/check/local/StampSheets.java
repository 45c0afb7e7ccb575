package vn.gov.cantho.check.local;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads a full page of stamps as a camera would: the page drawn, each label of the usual format decoded. */
final class StampSheets {

    private static final int DPI = 300;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int COLUMNS = 4;
    private static final int ROWS = 10;
    private static final double WIDTH = 48.5;
    private static final double HEIGHT = 25.4;
    private static final double LEFT = (210 - COLUMNS * WIDTH) / 2;
    private static final double TOP = (297 - ROWS * HEIGHT) / 2;

    private StampSheets() {}

    /** The text of every label of the first page. */
    static List<String> read(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            var texts = new ArrayList<String>();
            for (var label = 0; label < COLUMNS * ROWS; label++) {
                texts.add(decode(cut(page, label % COLUMNS, label / COLUMNS)));
            }
            return texts;
        }
    }

    private static BufferedImage cut(BufferedImage page, int column, int row) {
        return page.getSubimage(dots(LEFT + column * WIDTH), dots(TOP + row * HEIGHT), dots(WIDTH), dots(HEIGHT));
    }

    private static int dots(double millimetres) {
        return (int) (millimetres / MILLIMETRES_PER_INCH * DPI);
    }

    private static String decode(BufferedImage label) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(label)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            throw new IllegalStateException("a label without a symbol", e);
        }
    }
}
