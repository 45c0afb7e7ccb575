package vn.gov.cantho.check.resolver.template;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads a page as a browser would, once, before anybody gets it: a page that cannot be read helps nobody. */
final class Proof {

    private Proof() {}

    /** Whether what is sent is the page, whatever its slots hold. */
    static boolean holds(PageText text, ReadyPage page, SlotBytes lengths, Coding coding) {
        var other = lengths.turned();
        try {
            return Arrays.equals(decompressed(page.with(lengths), coding), text.bytes(lengths))
                    && Arrays.equals(decompressed(page.with(other), coding), text.bytes(other));
        } catch (IOException _) {
            return false;
        }
    }

    private static byte[] decompressed(byte[] page, Coding coding) throws IOException {
        return switch (coding) {
            case IDENTITY -> page;
            case GZIP -> {
                try (var stream = new GZIPInputStream(new ByteArrayInputStream(page))) {
                    yield stream.readAllBytes();
                }
            }
            case BROTLI -> Decoder.decompress(page).getDecompressedData();
        };
    }
}
