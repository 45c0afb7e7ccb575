package vn.gov.cantho.check.portal.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Recordings made for tests, good ones and bad ones. */
public final class RecordingSamples {

    /** A frame of MPEG-1 layer III at 64 kbit/s and 48 kHz: 24 ms in 192 bytes. */
    private static final int FRAME_BYTES = 192;

    private static final int FRAMES_IN_THREE_SECONDS = 125;

    /** The moments that stand in every header that has some. */
    static final byte[] MADE = {0x5E, (byte) 0xC0, 0x12, 0x34};

    static final byte[] CHANGED = {0x5E, (byte) 0xC0, 0x56, 0x78};

    private RecordingSamples() {}

    /** An MP3 of silence, with nothing around its frames. */
    public static byte[] mp3(int seconds) {
        var frames = seconds * FRAMES_IN_THREE_SECONDS / 3;
        var file = new ByteArrayOutputStream();
        for (var number = 0; number < frames; number++) {
            file.writeBytes(frame());
        }
        return file.toByteArray();
    }

    static byte[] frame() {
        return ByteBuffer.allocate(FRAME_BYTES)
                .put(new byte[] {(byte) 0xFF, (byte) 0xFB, 0x54, (byte) 0xC0})
                .array();
    }

    /** A tag in front of an MP3 with a text in it. */
    static byte[] tag(String text) {
        var words = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(10 + words.length)
                .put(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, (byte) (words.length >> 7), (byte) (words.length & 0x7F)
                })
                .put(words)
                .array();
    }

    /** An M4A whose boxes are those that telephones write, with a place and a moment in it. */
    static byte[] m4a(int seconds, String handler) {
        var track = box(
                "trak",
                box("tkhd", dated(84)),
                box(
                        "mdia",
                        box("mdhd", dated(24)),
                        box("hdlr", handler(handler)),
                        box("minf", box("smhd", new byte[8]))));
        return joined(
                box("ftyp", "M4A isom".getBytes(StandardCharsets.US_ASCII)),
                box("moov", movieHeader(seconds), track, box("udta", words("+10.0452+105.7469/"))),
                box("mdat", words("sound sound sound")),
                box("uuid", words("Trần Thị Mười, máy số 7")));
    }

    static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] box(String name, byte[]... content) {
        var inside = joined(content);
        return ByteBuffer.allocate(8 + inside.length)
                .putInt(8 + inside.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(inside)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] movieHeader(int seconds) {
        var content = ByteBuffer.wrap(dated(100)).position(12).putInt(1000).putInt(seconds * 1000);
        return box("mvhd", content.array());
    }

    /** A header of the first version whose moments are not nothing. */
    private static byte[] dated(int length) {
        return ByteBuffer.allocate(length).putInt(0).put(MADE).put(CHANGED).array();
    }

    private static byte[] handler(String name) {
        return ByteBuffer.allocate(24).position(8).put(words(name)).array();
    }
}
