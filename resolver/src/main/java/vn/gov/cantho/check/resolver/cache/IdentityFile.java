package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.resolver.disk.WholeFile;

/** Identities on disk. A file that cannot be read is as good as none. */
final class IdentityFile {

    private static final int MAGIC = 0x434B4944;
    private static final int FORMAT = 1;
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int ENTRY = 2 * Integer.BYTES + Long.BYTES;
    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private final WholeFile file;

    /**
     * What was known of a code lot.
     *
     * @param seenAt when its rows were read
     * @param packed the identity as {@link RememberedIdentities} packs it
     */
    record Entry(int codeLot, Instant seenAt, Buffer packed) {}

    IdentityFile(Path folder) {
        this.file = new WholeFile(folder, "identities", BYTES_MAX);
    }

    /** Writes entries in place of those that are there. */
    void write(List<Entry> entries) throws IOException {
        file.write(encode(entries));
    }

    /** The entries that were written last; none when there is no file that is whole. */
    List<Entry> read() {
        try {
            return file.read().map(IdentityFile::decode).orElse(List.of());
        } catch (IOException _) {
            return List.of();
        }
    }

    private static byte[] encode(List<Entry> entries) {
        var length = entries.stream()
                .mapToInt(entry -> ENTRY + entry.packed().length())
                .sum();
        var bytes = ByteBuffer.allocate(HEAD + length);
        bytes.putInt(MAGIC).putInt(FORMAT).putInt(entries.size());
        for (var entry : entries) {
            bytes.putInt(entry.codeLot())
                    .putLong(entry.seenAt().toEpochMilli())
                    .putInt(entry.packed().length())
                    .put(entry.packed().getBytes());
        }
        return bytes.array();
    }

    private static List<Entry> decode(byte[] whole) {
        var bytes = ByteBuffer.wrap(whole);
        if (whole.length < HEAD || bytes.getInt() != MAGIC || bytes.getInt() != FORMAT) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        for (var left = bytes.getInt(); left > 0; left--) {
            var codeLot = bytes.getInt();
            var seenAt = Instant.ofEpochMilli(bytes.getLong());
            var packed = new byte[bytes.getInt()];
            bytes.get(packed);
            entries.add(new Entry(codeLot, seenAt, Buffer.buffer(packed)));
        }
        return entries;
    }
}
