package vn.gov.cantho.check.resolver.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the first bytes of a photo say: its format and its size. Nothing is decoded here; name and declared type of an
 * upload count for nothing. Whether it is a photo all through is found out where it is written anew.
 */
public final class PhotoHeader {

    /** Pixels of a photo, at most: as many as the portal unpacks. */
    public static final long PIXELS_MAX = 25_000_000L;

    private static final long PNG_MAGIC = 0x89504E470D0A1A0AL;
    private static final int PNG_FIRST_CHUNK = 0x49484452;
    private static final int JPEG_START = 0xFFD8;

    /** No camera writes more before it says the size; each segment has at most 64 KiB. */
    private static final int JPEG_SEGMENTS_MAX = 200;

    private PhotoHeader() {}

    /** What is wrong with a photo; empty when nothing is. */
    public static Optional<Flaw> flaw(byte[] photo) {
        return pixels(photo)
                .map(pixels -> pixels > PIXELS_MAX ? Optional.of(Flaw.PHOTO_TOO_MANY_PIXELS) : Optional.<Flaw>empty())
                .orElse(Optional.of(Flaw.PHOTO_NO_PICTURE));
    }

    /** Width times height; empty when it is neither JPEG nor PNG or says no size. */
    private static Optional<Long> pixels(byte[] photo) {
        try {
            var bytes = ByteBuffer.wrap(photo);
            if (bytes.getLong(0) == PNG_MAGIC) {
                return png(bytes);
            }
            return Short.toUnsignedInt(bytes.getShort(0)) == JPEG_START ? jpeg(bytes) : Optional.empty();
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static Optional<Long> png(ByteBuffer bytes) {
        bytes.order(ByteOrder.BIG_ENDIAN);
        return bytes.getInt(12) == PNG_FIRST_CHUNK
                ? product(Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)))
                : Optional.empty();
    }

    /** Goes from segment to segment to the first that begins a frame. */
    private static Optional<Long> jpeg(ByteBuffer bytes) {
        var at = 2;
        for (var segment = 0; segment < JPEG_SEGMENTS_MAX; segment++) {
            if (Byte.toUnsignedInt(bytes.get(at)) != 0xFF) {
                return Optional.empty();
            }
            var marker = Byte.toUnsignedInt(bytes.get(at + 1));
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (isFrame(marker)) {
                return product(
                        Short.toUnsignedLong(bytes.getShort(at + 7)), Short.toUnsignedLong(bytes.getShort(at + 5)));
            }
            var length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (length < 2 || marker == 0xDA || marker == 0xD9) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, which three other markers stand among. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<Long> product(long width, long height) {
        return width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(width * height);
    }
}
