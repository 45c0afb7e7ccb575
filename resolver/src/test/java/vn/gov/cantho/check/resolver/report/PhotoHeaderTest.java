package vn.gov.cantho.check.resolver.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.resolver.testing.SamplePhotos;

final class PhotoHeaderTest {

    @Test
    void photos_ofAllFormats_haveNoFlaw() {
        assertThat(PhotoHeader.flaw(SamplePhotos.jpeg(640, 480))).isEmpty();
        assertThat(PhotoHeader.flaw(SamplePhotos.png(640, 480))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5000,5001", "50000,50000", "1,25000001", "2147483647,2147483647"})
    void png_ofTooManyPixels_isRefusedByItsHeader(int width, int height) {
        assertThat(PhotoHeader.flaw(SamplePhotos.pngHeader(width, height))).contains(Flaw.PHOTO_TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html><script>alert(1)</script></html>",
                "%PDF-1.7 and more of it",
                "RIFF????WEBPVP8 ....................",
                "RIFF\u0000\u0000\u0000\u0000WAVEfmt ................",
                "\u00FF\u00D8\u00FF\u00E0\u0000\u0001.....................",
                "\u00FF\u00D8\u00FF\u00DA\u0000\u0008.....................",
                "\u00FF\u00D8",
                "x"
            })
    void others_areNoPicture(String content) {
        assertThat(PhotoHeader.flaw(content.getBytes(ISO_8859_1))).contains(Flaw.PHOTO_NO_PICTURE);
    }

    @Test
    void damage_ofAnyKind_neverThrows() {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++) {
            var photo = round % 2 == 0 ? SamplePhotos.jpeg(32, 32) : SamplePhotos.png(32, 32);
            var cut = Arrays.copyOf(photo, random.nextInt(photo.length + 1));
            for (var hit = 0; hit < 3 && cut.length > 0; hit++) {
                cut[random.nextInt(Math.min(cut.length, 64))] = (byte) random.nextInt(256);
            }
            assertThat(PhotoHeader.flaw(cut)).isNotNull();
        }
    }
}
