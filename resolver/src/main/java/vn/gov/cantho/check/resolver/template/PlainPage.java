package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.resolver.render.Slot;

/** A page as it is, for programs that take nothing compressed. */
final class PlainPage implements ReadyPage {

    private final byte[] bytes;
    private final List<Place> places;

    private record Place(Slot slot, int at) {}

    private PlainPage(byte[] bytes, List<Place> places) {
        this.bytes = bytes;
        this.places = List.copyOf(places);
    }

    /** Makes one for texts of these lengths. */
    static PlainPage of(PageText text, SlotBytes lengths) {
        var places = new ArrayList<Place>();
        var at = 0;
        for (var i = 0; i < text.slots().size(); i++) {
            at += text.fixed().get(i).getBytes(UTF_8).length;
            var slot = text.slots().get(i);
            places.add(new Place(slot, at));
            at += lengths.in(slot).length;
        }
        return new PlainPage(text.bytes(lengths), places);
    }

    @Override
    public void write(SlotBytes texts, ByteBuf target) {
        var begin = target.writerIndex();
        target.writeBytes(bytes);
        for (var place : places) {
            target.setBytes(begin + place.at(), texts.in(place.slot()));
        }
    }

    @Override
    public int length() {
        return bytes.length;
    }
}
