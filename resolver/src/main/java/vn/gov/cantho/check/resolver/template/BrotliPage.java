package vn.gov.cantho.check.resolver.template;

import io.netty.buffer.ByteBuf;
import java.util.List;
import vn.gov.cantho.check.resolver.render.Slot;

/** A page in brotli (RFC 7932). Each slot lies in an uncompressed meta-block (9.2), which holds it as it is. */
final class BrotliPage implements ReadyPage {

    private final byte[] bytes;
    private final Place[] places;

    /** Where a slot stands in the compressed page. */
    record Place(Slot slot, int at) {}

    /** Makes one of the whole of it, with any content in its slots. */
    BrotliPage(byte[] bytes, List<Place> places) {
        this.bytes = bytes;
        this.places = places.toArray(Place[]::new);
    }

    @Override
    public void write(SlotBytes texts, ByteBuf target) {
        var begin = target.writerIndex();
        target.writeBytes(bytes);
        for (var place : places) {
            var text = texts.in(place.slot());
            target.setBytes(begin + place.at(), text);
        }
    }

    @Override
    public int length() {
        return bytes.length;
    }
}
