package vn.gov.cantho.check.portal.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the orientation tag (0x0112) of a JPEG's Exif block.
 *
 * <p>The block itself is thrown away with all other metadata, so what it says must be done to the pixels first. Damage of
 * any kind reads as upright.
 */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int TAG_ORIENTATION = 0x0112;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ENTRY_BYTES = 12;
    private static final int ENTRIES_MAX = 200;

    private ExifOrientation() {}

    static int of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (RuntimeException e) {
            // Offsets in a damaged block point anywhere.
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer jpeg) {
        if (Short.toUnsignedInt(jpeg.getShort()) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        while (jpeg.remaining() > 4) {
            var marker = Short.toUnsignedInt(jpeg.getShort());
            var length = Short.toUnsignedInt(jpeg.getShort());
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APPLICATION_1 && length > 16 && jpeg.getInt(jpeg.position()) == EXIF) {
                return orientation(jpeg.slice(jpeg.position() + 6, length - 8));
            }
            jpeg.position(jpeg.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static int orientation(ByteBuffer tiff) {
        if (Short.toUnsignedInt(tiff.getShort(0)) == LITTLE_ENDIAN) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        var directory = tiff.getInt(4);
        var entries = Math.min(ENTRIES_MAX, Short.toUnsignedInt(tiff.getShort(directory)));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG_ORIENTATION) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }
}
