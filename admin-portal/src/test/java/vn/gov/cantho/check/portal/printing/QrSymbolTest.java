package vn.gov.cantho.check.portal.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QrSymbolTest {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PIXELS = 6;

    /** Of so many symbols a handful would mislead the reader with the usual mask. */
    @Test
    void symbol_ofAnyCode_isReadFromItsPicture() throws ReaderException {
        var random = new Random(217);
        for (var i = 0; i < 2_000; i++) {
            var address = "HTTPS://CHECK.CANTHO.GOV.VN/Q/" + code(random);
            assertThat(read(QrSymbol.of(address))).isEqualTo(address);
        }
    }

    @Test
    void symbol_ofALongHost_growsToTheNextVersion() {
        assertThat(QrSymbol.of("A".repeat(61)).version()).isEqualTo(3);
        assertThat(QrSymbol.of("A".repeat(62)).version()).isEqualTo(4);
    }

    @Test
    void symbol_ofTooMuch_isRefused() {
        assertThatThrownBy(() -> QrSymbol.of("A".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String code(Random random) {
        var code = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    private static String read(QrSymbol symbol) throws ReaderException {
        var side = symbol.modulesWithQuietZone() * PIXELS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        symbol.forEachRun((column, row, length) -> {
            for (var y = (row + QrSymbol.QUIET_MODULES) * PIXELS;
                    y < (row + QrSymbol.QUIET_MODULES + 1) * PIXELS;
                    y++) {
                var start = y * side + (column + QrSymbol.QUIET_MODULES) * PIXELS;
                Arrays.fill(pixels, start, start + length * PIXELS, 0);
            }
        });
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
