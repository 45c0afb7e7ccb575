package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.gov.cantho.check.resolver.render.Slot;
import vn.gov.cantho.check.resolver.render.SlotTexts;

/** The texts of slots as they are sent, in UTF-8. */
final class SlotBytes {

    private final byte[][] bytes;

    private SlotBytes(byte[][] bytes) {
        this.bytes = bytes;
    }

    static SlotBytes of(SlotTexts texts) {
        var slots = texts.texts();
        var bytes = new byte[slots.size()][];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = slots.get(i).getBytes(UTF_8);
        }
        return new SlotBytes(bytes);
    }

    // The texts stand in the order in which the slots are declared.
    @SuppressWarnings("EnumOrdinal")
    byte[] in(Slot slot) {
        return bytes[slot.ordinal()];
    }

    /** Other texts of the same lengths: each with its first byte at its end. */
    SlotBytes turned() {
        var turned = new byte[bytes.length][];
        for (var i = 0; i < bytes.length; i++) {
            turned[i] = bytes[i].clone();
            for (var j = 0; j < turned[i].length; j++) {
                turned[i][j] = bytes[i][(j + 1) % bytes[i].length];
            }
        }
        return new SlotBytes(turned);
    }

    /** The lengths of all of them, for pages that were made for the same. */
    int lengths() {
        var hash = 0;
        for (var text : bytes) {
            hash = hash << 8 ^ hash >>> 24 ^ text.length;
        }
        return hash;
    }
}
