package vn.gov.cantho.check.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.documents.PictureConversion.Conversion;
import vn.gov.cantho.check.portal.documents.PictureConversion.Format;

final class PictureConversionTest {

    @Test
    void convert_largePicture_isShrunkToTheLongestSide() {
        var picture = converted(PictureSamples.jpeg(4000, 3000), Format.JPEG);

        assertThat(picture.width()).isEqualTo(1280);
        assertThat(picture.height()).isEqualTo(960);
    }

    @Test
    void convert_smallPicture_keepsItsSize() {
        var picture = converted(PictureSamples.png(300, 200), Format.PNG);

        assertThat(picture.width()).isEqualTo(300);
        assertThat(picture.height()).isEqualTo(200);
    }

    @Test
    void convert_needleThinPicture_keepsAtLeastOnePixel() {
        assertThat(converted(PictureSamples.png(5000, 1), Format.PNG).height()).isEqualTo(1);
    }

    @Test
    void convert_exifAndPayloadBehindTheEnd_leavesNeither() {
        var upload = PictureSamples.joined(
                PictureSamples.jpegWithExif(40, 20, 1, "GPS-SECRET"),
                "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII));

        var text = new String(converted(upload, Format.JPEG).jpeg(), StandardCharsets.ISO_8859_1);

        assertThat(text).doesNotContain("Exif", "GPS-SECRET", "<script>", "PK\3\4");
    }

    @Test
    void convert_cameraHeldOnItsSide_isTurnedUpright() throws IOException {
        var picture = converted(PictureSamples.jpegWithExif(400, 200, 6, ""), Format.JPEG);

        assertThat(picture.width()).isEqualTo(200);
        assertThat(picture.height()).isEqualTo(400);
        assertThat(colourAt(picture, 100, 20).getRed()).isGreaterThan(200);
        assertThat(colourAt(picture, 100, 380).getBlue()).isGreaterThan(200);
    }

    @Test
    void convert_cameraHeldTheOtherWay_isTurnedUpright() throws IOException {
        var picture = converted(PictureSamples.jpegWithExif(400, 200, 8, ""), Format.JPEG);

        assertThat(colourAt(picture, 100, 20).getBlue()).isGreaterThan(200);
        assertThat(colourAt(picture, 100, 380).getRed()).isGreaterThan(200);
    }

    @Test
    void convert_cameraUpsideDown_isTurnedUpright() throws IOException {
        var picture = converted(PictureSamples.jpegWithExif(400, 200, 3, ""), Format.JPEG);

        assertThat(colourAt(picture, 20, 100).getBlue()).isGreaterThan(200);
    }

    @Test
    void convert_transparency_becomesWhite() throws IOException {
        var picture = converted(PictureSamples.transparentPng(50, 50), Format.PNG);

        assertThat(colourAt(picture, 25, 25)).isEqualTo(Color.WHITE);
    }

    @Test
    void convert_headerThatClaimsFloodOfPixels_isRefusedBeforeDecoding() {
        assertThat(PictureConversion.convert(PictureSamples.pngHeader(60_000, 60_000), Format.PNG))
                .isEqualTo(new Conversion.Failed(StoredMedia.Reason.TOO_MANY_PIXELS));
        assertThat(PictureConversion.convert(PictureSamples.pngHeader(5001, 5000), Format.PNG))
                .isEqualTo(new Conversion.Failed(StoredMedia.Reason.TOO_MANY_PIXELS));
    }

    @Test
    void convert_headerWithNothingBehind_isUnreadable() {
        assertThat(PictureConversion.convert(PictureSamples.pngHeader(100, 100), Format.PNG))
                .isEqualTo(new Conversion.Failed(StoredMedia.Reason.UNREADABLE));
    }

    @Test
    void convert_cutJpegHeader_isUnreadable() {
        var cut = Arrays.copyOf(PictureSamples.jpeg(100, 100), 20);

        assertThat(PictureConversion.convert(cut, Format.JPEG))
                .isEqualTo(new Conversion.Failed(StoredMedia.Reason.UNREADABLE));
    }

    @Test
    void orientation_damagedBlock_readsAsUpright() {
        var damaged = PictureSamples.jpegWithExif(40, 20, 6, "");
        Arrays.fill(damaged, 16, 20, (byte) 0xFF);

        assertThat(ExifOrientation.of(damaged)).isEqualTo(ExifOrientation.UPRIGHT);
        assertThat(ExifOrientation.of(new byte[0])).isEqualTo(ExifOrientation.UPRIGHT);
    }

    private static Picture converted(byte[] upload, Format format) {
        var conversion = PictureConversion.convert(upload, format);
        assertThat(conversion).isInstanceOf(Conversion.Converted.class);
        return ((Conversion.Converted) conversion).picture();
    }

    private static Color colourAt(Picture picture, int x, int y) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        return new Color(image.getRGB(x, y));
    }
}
