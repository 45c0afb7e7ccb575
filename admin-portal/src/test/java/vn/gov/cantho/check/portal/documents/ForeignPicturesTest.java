package vn.gov.cantho.check.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is left of the pictures of strangers. */
final class ForeignPicturesTest {

    @Test
    void photo_withItsPlace_keepsOnlyItsPixels() throws IOException {
        var jpeg = clean(PictureSamples.jpegWithExif(300, 200, 6, "GPS 10.03 105.78"));

        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(picture.getWidth()).as("turned upright").isEqualTo(200);
    }

    @Test
    void damaged_ofAnyKind_isDecidedOnAndNeverThrows() {
        var random = new Random(11);
        for (var round = 0; round < 500; round++) {
            var photo = round % 2 == 0 ? PictureSamples.jpeg(32, 32) : PictureSamples.png(32, 32);
            for (var hit = 0; hit < 3; hit++) {
                photo[random.nextInt(photo.length)] = (byte) random.nextInt(256);
            }
            assertThat(ForeignPictures.clean(Arrays.copyOf(photo, random.nextInt(photo.length))))
                    .isNotNull();
        }
    }

    @Test
    void claims_ofHugeSize_areRefusedByTheHeader() {
        assertThat(ForeignPictures.clean(PictureSamples.pngHeader(50_000, 50_000)))
                .isEqualTo(new ForeignPictures.Cleaning.Refused(StoredMedia.Reason.TOO_MANY_PIXELS));
    }

    @Test
    void others_areRefused() {
        assertThat(ForeignPictures.clean("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new ForeignPictures.Cleaning.Refused(StoredMedia.Reason.UNKNOWN_KIND));
        assertThat(ForeignPictures.clean("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new ForeignPictures.Cleaning.Refused(StoredMedia.Reason.UNKNOWN_KIND));
        assertThat(ForeignPictures.clean(new byte[0]))
                .isEqualTo(new ForeignPictures.Cleaning.Refused(StoredMedia.Reason.UNKNOWN_KIND));
    }

    private static byte[] clean(byte[] upload) {
        return ((ForeignPictures.Cleaning.Clean) ForeignPictures.clean(upload))
                .jpeg()
                .bytes();
    }
}
