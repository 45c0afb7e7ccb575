package vn.gov.cantho.check.portal.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes an uploaded picture safe: decoded, turned upright, shrunk and written anew as JPEG.
 *
 * <p>Nothing of the upload survives but its pixels: no metadata (place, device, owner), no hidden payload behind or
 * inside the file. The size is read from the header and refused before any pixel is decoded.
 */
final class PictureConversion {

    static final int SIDE_MAX_PIXELS = 1280;
    static final long PIXELS_MAX = 25_000_000L;
    private static final int SIDE_MAX_HEADER = 20_000;
    private static final float QUALITY = 0.85f;

    private PictureConversion() {}

    /** The formats that are read. */
    enum Format {
        JPEG("jpeg"),
        PNG("png");

        private final String readerName;

        Format(String readerName) {
            this.readerName = readerName;
        }

        /** The format of an upload by its first bytes; its name and declared type count for nothing. */
        static Optional<Format> of(byte[] upload) {
            if (startsWith(upload, 0xFF, 0xD8, 0xFF)) {
                return Optional.of(JPEG);
            }
            return startsWith(upload, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)
                    ? Optional.of(PNG)
                    : Optional.empty();
        }

        private static boolean startsWith(byte[] upload, int... magic) {
            if (upload.length < magic.length) {
                return false;
            }
            for (var i = 0; i < magic.length; i++) {
                if (Byte.toUnsignedInt(upload[i]) != magic[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What became of a conversion. */
    sealed interface Conversion {

        record Converted(Picture picture) implements Conversion {}

        record Failed(StoredMedia.Reason reason) implements Conversion {}
    }

    static Conversion convert(byte[] upload, Format format) {
        var reader = ImageIO.getImageReadersByFormatName(format.readerName).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width > SIDE_MAX_HEADER || height > SIDE_MAX_HEADER || (long) width * height > PIXELS_MAX) {
                return new Conversion.Failed(StoredMedia.Reason.TOO_MANY_PIXELS);
            }
            var upright = upright(shrunk(read(reader, width, height)), orientation(upload, format));
            return new Conversion.Converted(new Picture(jpeg(upright), upright.getWidth(), upright.getHeight()));
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer damage with whatever exception comes first; each means the same here.
            return new Conversion.Failed(StoredMedia.Reason.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static int orientation(byte[] upload, Format format) {
        return format == Format.JPEG ? ExifOrientation.of(upload) : ExifOrientation.UPRIGHT;
    }

    /** Reads every n-th pixel only, where that still leaves twice the wanted size: a large picture never stands whole in memory. */
    private static BufferedImage read(ImageReader reader, int width, int height) throws IOException {
        var step = Math.max(1, Math.max(width, height) / (2 * SIDE_MAX_PIXELS));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        var scale = Math.min(1.0, (double) SIDE_MAX_PIXELS / longest);
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return drawn(
                picture,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / picture.getWidth(), (double) height / picture.getHeight()));
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        return switch (orientation) {
            case 3 -> drawn(picture, width, height, new AffineTransform(-1, 0, 0, -1, width, height));
            case 6 -> drawn(picture, height, width, new AffineTransform(0, 1, -1, 0, height, 0));
            case 8 -> drawn(picture, height, width, new AffineTransform(0, -1, 1, 0, 0, width));
            default -> picture;
        };
    }

    /** Draws on white: JPEG knows no transparency. */
    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform transform) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(picture, transform, null);
        } finally {
            graphics.dispose();
        }
        return canvas;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
