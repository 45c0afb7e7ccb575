package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.resolver.render.Slot;

/**
 * Compresses what stays of a page with one encoder, which is told of each slot but whose word on it is thrown away: in its
 * place stands an uncompressed meta-block (RFC 7932, 9.2) of the same length. What the encoder says afterwards holds for
 * any content of the slot, for it is given bytes there that it can find nowhere else, and the two bytes that follow a slot,
 * by which a decoder chooses its codes (7.1), lie in that meta-block too.
 */
final class BrotliWriter {

    /** Better than what is made for one answer (4), for it is made once; beyond this it takes several milliseconds. */
    private static final int QUALITY = 6;

    /** 64 KiB, more than any page. */
    private static final int WINDOW_BITS = 16;

    /** How many of the bytes before a literal choose its code. */
    private static final int CONTEXT = 2;

    /** Bytes that continue a character: four in a row stand in no text. */
    private static final int FOREIGN = 0x80;

    private static final int FOREIGN_COUNT = 64;

    static {
        Brotli4jLoader.ensureAvailability();
    }

    private final PageText text;
    private final SlotBytes lengths;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private final List<BrotliPage.Place> places = new ArrayList<>();
    private int step = -1;

    private BrotliWriter(PageText text, SlotBytes lengths) {
        this.text = text;
        this.lengths = lengths;
    }

    static BrotliPage write(PageText text, SlotBytes lengths) {
        var writer = new BrotliWriter(text, lengths);
        try {
            writer.write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new BrotliPage(writer.out.toByteArray(), writer.places);
    }

    private void write() throws IOException {
        var parameters = Encoder.Parameters.create(QUALITY, WINDOW_BITS, Encoder.Mode.TEXT);
        try (var encoder = new BrotliOutputStream(encoded, parameters)) {
            encoder.write(text.fixed().getFirst().getBytes(UTF_8));
            for (var i = 0; i < text.slots().size(); i++) {
                encoder.flush();
                take();
                var following = text.fixed().get(i + 1).getBytes(UTF_8);
                var taken = Math.min(CONTEXT, following.length);
                var slot = text.slots().get(i);
                var block = room(lengths.in(slot).length, following, taken);
                encoder.write(block);
                encoder.flush();
                encoded.reset();
                stored(slot, block);
                encoder.write(following, taken, following.length - taken);
            }
        }
        take();
    }

    private void take() {
        out.writeBytes(encoded.toByteArray());
        encoded.reset();
    }

    /** What the encoder is told that a slot holds, with the bytes behind it. */
    private byte[] room(int length, byte[] following, int taken) {
        var block = new byte[length + taken];
        for (var i = 0; i < length; i++) {
            if (i % FOREIGN_COUNT == 0) {
                // Another step each time they are used up, so that no part of any slot looks like another.
                step += 2;
            }
            block[i] = (byte) (FOREIGN + i * step % FOREIGN_COUNT);
        }
        System.arraycopy(following, 0, block, length, taken);
        return block;
    }

    /** An uncompressed meta-block: not the last, its length in four nibbles, a bit, and to the end of the byte. */
    private void stored(Slot slot, byte[] block) {
        var head = (block.length - 1) << 3 | 1 << 19;
        out.write(head);
        out.write(head >> 8);
        out.write(head >> 16);
        places.add(new BrotliPage.Place(slot, out.size()));
        out.writeBytes(block);
    }
}
