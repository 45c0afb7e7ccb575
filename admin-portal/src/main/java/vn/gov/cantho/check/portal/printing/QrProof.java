package vn.gov.cantho.check.portal.printing;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;

/** Reads a symbol as a camera would: found in a picture, at several sizes, then decoded. */
final class QrProof {

    private static final int[] PIXELS_PER_MODULE = {3, 4, 5, 6, 8};

    private QrProof() {}

    static boolean reads(ByteMatrix modules, String text) {
        for (var pixels : PIXELS_PER_MODULE) {
            if (!reads(picture(modules, pixels), text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(BitMatrix picture, String text) {
        try {
            var found = new Detector(picture).detect();
            return new Decoder().decode(found.getBits()).getText().equals(text);
        } catch (ReaderException _) {
            return false;
        }
    }

    private static BitMatrix picture(ByteMatrix modules, int pixels) {
        var side = (modules.getWidth() + 2 * QrSymbol.QUIET_MODULES) * pixels;
        var picture = new BitMatrix(side);
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    var left = (column + QrSymbol.QUIET_MODULES) * pixels;
                    var top = (row + QrSymbol.QUIET_MODULES) * pixels;
                    picture.setRegion(left, top, pixels, pixels);
                }
            }
        }
        return picture;
    }
}
