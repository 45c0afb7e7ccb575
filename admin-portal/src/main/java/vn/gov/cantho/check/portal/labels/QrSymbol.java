package vn.gov.cantho.check.portal.labels;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Map;

/**
 * The modules of a QR code at error correction level M: version 3 for an address of 61 characters or fewer of the
 * alphanumeric set, which upper-case addresses are written in.
 *
 * <p>Every symbol is read back before it is printed. By chance, about three data patterns in a thousand contain
 * something like a fourth finder pattern, which leads simple readers astray; such a symbol is written with another of
 * the eight masks.
 */
public final class QrSymbol {

    /** The light border every reader needs, in modules. */
    public static final int QUIET_MODULES = 4;

    private static final int MASKS = 8;

    private final ByteMatrix modules;
    private final int version;

    private QrSymbol(QRCode symbol) {
        this.modules = symbol.getMatrix();
        this.version = symbol.getVersion().getVersionNumber();
    }

    /** The symbol of a text. */
    public static QrSymbol of(String text) {
        var usual = encode(text, Map.of());
        if (QrProof.reads(usual.modules, text)) {
            return usual;
        }
        for (var mask = 0; mask < MASKS; mask++) {
            var other = encode(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
            if (QrProof.reads(other.modules, text)) {
                return other;
            }
        }
        throw new IllegalStateException("no mask makes a readable symbol");
    }

    int version() {
        return version;
    }

    /** The modules of a side, without the quiet zone. */
    public int modules() {
        return modules.getWidth();
    }

    /** The modules of a side, with the quiet zone on both ends. */
    public int modulesWithQuietZone() {
        return modules() + 2 * QUIET_MODULES;
    }

    /** Names every run of dark modules, row by row from the top; fewer rectangles than modules. */
    public void forEachRun(RunReceiver receiver) {
        for (var row = 0; row < modules(); row++) {
            var column = 0;
            while (column < modules()) {
                var start = column;
                while (column < modules() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > start) {
                    receiver.run(start, row, column - start);
                }
                column++;
            }
        }
    }

    private static QrSymbol encode(String text, Map<EncodeHintType, ?> hints) {
        try {
            return new QrSymbol(Encoder.encode(text, ErrorCorrectionLevel.M, hints));
        } catch (WriterException failure) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", failure);
        }
    }

    /** Takes runs of dark modules. */
    @FunctionalInterface
    public interface RunReceiver {

        void run(int column, int row, int length);
    }
}
