package vn.gov.cantho.check.resolver.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.scan.ScanPlace;

/** Reads the places of scans. There are few, so each is made once as long as it comes again. For one thread. */
final class PlaceReader {

    private static final int KEPT = 64;

    private final @Nullable Kept[] kept = new Kept[KEPT];

    private record Kept(ByteBuffer bytes, Optional<ScanPlace> place) {}

    /** The place behind what the first release wrote; absent in its records, and where this release cannot read it. */
    Optional<ScanPlace> read(ByteBuffer in) {
        if (!in.hasRemaining() || in.get(in.position()) == ScanCodec.NO_PLACE) {
            return Optional.empty();
        }
        var at = Math.floorMod(hash(in), KEPT);
        var known = kept[at];
        if (known != null && known.bytes().equals(in)) {
            return known.place();
        }
        var bytes = ByteBuffer.allocate(in.remaining()).put(in.duplicate()).flip();
        var place = place(in);
        kept[at] = new Kept(bytes, place);
        return place;
    }

    private static int hash(ByteBuffer in) {
        var hash = in.remaining();
        for (var i = in.position(); i < Math.min(in.limit(), in.position() + 2 * Long.BYTES); i++) {
            hash = 31 * hash + in.get(i);
        }
        return hash;
    }

    private static Optional<ScanPlace> place(ByteBuffer in) {
        var kind = in.get();
        if ((kind != ScanCodec.MOBILE && kind != ScanCodec.FIXED) || in.remaining() <= 2 * Short.BYTES) {
            return Optional.empty();
        }
        var latitude = in.getShort() / ScanCodec.PLACE_PARTS;
        var longitude = in.getShort() / ScanCodec.PLACE_PARTS;
        var name = new byte[Math.min(Byte.toUnsignedInt(in.get()), in.remaining())];
        in.get(name);
        try {
            return Optional.of(new ScanPlace(new String(name, UTF_8), latitude, longitude, kind == ScanCodec.FIXED));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
