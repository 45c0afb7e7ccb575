package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalQrTest {

    private static final int SCALE = 8;

    @Test
    void draw_stampText_isReadBack() throws ReaderException {
        var text = "HTTPS://CHECK.CANTHO.GOV.VN/Q/1YACBT0TTJJ47R0FF7JX";

        assertThat(read(TerminalQr.draw(text))).isEqualTo(text);
    }

    private static String read(String drawing) throws ReaderException {
        var lines = drawing.lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").substring(2))
                .toList();
        var width = lines.getFirst().length() * SCALE;
        var height = lines.size() * 2 * SCALE;
        var pixels = new int[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var character = lines.get(y / (2 * SCALE)).charAt(x / SCALE);
                var upper = y / SCALE % 2 == 0;
                var dark = character == '█' || character == (upper ? '▀' : '▄');
                pixels[y * width + x] = dark ? 0 : 0xFFFFFF;
            }
        }
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
