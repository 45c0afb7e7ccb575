package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import vn.gov.cantho.check.resolver.render.Slot;

/**
 * Compresses what stays of a page and leaves room for its slots, which have a fixed length each: so what follows a slot may
 * refer to what came before it at the right distance.
 */
final class GzipWriter {

    private static final int LEVEL = 9;
    private static final int WINDOW = 32_768;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int BUFFER = 8_192;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final List<Room> rooms = new ArrayList<>();

    /** A slot by its places in the compressed page and in the page as it is read. */
    private record Room(Slot slot, int at, int plainEnd, int length) {}

    private GzipWriter() {
        out.writeBytes(HEAD);
    }

    static GzipPage write(PageText text, SlotBytes lengths) {
        var writer = new GzipWriter();
        var last = text.slots().size();
        for (var i = 0; i < last; i++) {
            writer.fixed(text.fixed().get(i), false);
            writer.room(text.slots().get(i), lengths.in(text.slots().get(i)).length);
        }
        writer.fixed(text.fixed().get(last), true);
        return writer.page();
    }

    private void fixed(String text, boolean last) {
        var bytes = text.getBytes(UTF_8);
        var deflater = new Deflater(LEVEL, true);
        try {
            var before = plain.toByteArray();
            var known = Math.min(WINDOW, before.length);
            deflater.setDictionary(before, before.length - known, known);
            deflater.setInput(bytes);
            if (last) {
                deflater.finish();
            }
            var buffer = new byte[BUFFER];
            // To the end of a byte, for a stored block begins there.
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
        } finally {
            deflater.end();
        }
        plain.writeBytes(bytes);
    }

    /** A stored block of zeros: they stand in no page, so nothing that follows refers to them. */
    private void room(Slot slot, int length) {
        out.write(0);
        out.write(length);
        out.write(length >> 8);
        out.write(~length);
        out.write(~length >> 8);
        var at = out.size();
        out.writeBytes(new byte[length]);
        plain.writeBytes(new byte[length]);
        rooms.add(new Room(slot, at, plain.size(), length));
    }

    private GzipPage page() {
        var length = plain.size();
        out.writeBytes(new byte[GzipPage.TRAILER]);
        var bytes = out.toByteArray();
        GzipPage.INT.set(bytes, bytes.length - Integer.BYTES, length);
        var places = rooms.stream()
                .map(room -> new GzipPage.Place(
                        room.slot(), room.at(), crc(new byte[room.length()]), CrcShift.by(length - room.plainEnd())))
                .toList();
        return new GzipPage(bytes, places, crc(plain.toByteArray()));
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
