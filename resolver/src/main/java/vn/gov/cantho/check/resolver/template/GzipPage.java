package vn.gov.cantho.check.resolver.template;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import vn.gov.cantho.check.resolver.render.Slot;

/**
 * A page in gzip (RFC 1952). Each slot is a stored block of DEFLATE (RFC 1951, 3.2.4), whose content stands in the stream
 * as it is; the checksum is brought up to date from the slots alone.
 */
final class GzipPage implements ReadyPage {

    /** What stands at the end: the checksum and the length of the page. */
    static final int TRAILER = 2 * Integer.BYTES;

    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final Place[] places;
    private final int crc;

    /**
     * Where a slot stands.
     *
     * @param at in the compressed page
     * @param zeros the checksum of as many zeros
     * @param shift what its checksum is multiplied by, for the bytes that follow it
     */
    record Place(Slot slot, int at, int zeros, int shift) {}

    /**
     * Makes one.
     *
     * @param bytes the whole of it, with any content in its slots
     * @param crc the checksum of the page with zeros in its slots
     */
    GzipPage(byte[] bytes, List<Place> places, int crc) {
        this.bytes = bytes;
        this.places = places.toArray(Place[]::new);
        this.crc = crc;
    }

    @Override
    public void write(SlotBytes texts, ByteBuf target) {
        var begin = target.writerIndex();
        target.writeBytes(bytes);
        var sum = crc;
        var part = new CRC32();
        for (var place : places) {
            var text = texts.in(place.slot());
            target.setBytes(begin + place.at(), text);
            part.reset();
            part.update(text);
            sum ^= CrcShift.product((int) part.getValue() ^ place.zeros(), place.shift());
        }
        target.setIntLE(begin + bytes.length - TRAILER, sum);
    }

    @Override
    public int length() {
        return bytes.length;
    }
}
