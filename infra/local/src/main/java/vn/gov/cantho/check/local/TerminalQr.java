package vn.gov.cantho.check.local;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Draws a QR code with characters, two modules on top of each other in one, so that it is square on a terminal. */
final class TerminalQr {

    private static final int QUIET_MODULES = 2;
    private static final String DARK_ON_LIGHT = "\u001b[30;107m";
    private static final String AS_BEFORE = "\u001b[0m";

    private TerminalQr() {}

    static String draw(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
        var lines = new StringBuilder();
        for (var y = -QUIET_MODULES; y < modules.getHeight() + QUIET_MODULES; y += 2) {
            lines.append("  ").append(DARK_ON_LIGHT);
            for (var x = -QUIET_MODULES; x < modules.getWidth() + QUIET_MODULES; x++) {
                lines.append(character(isDark(modules, x, y), isDark(modules, x, y + 1)));
            }
            lines.append(AS_BEFORE).append('\n');
        }
        return lines.toString();
    }

    private static char character(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
