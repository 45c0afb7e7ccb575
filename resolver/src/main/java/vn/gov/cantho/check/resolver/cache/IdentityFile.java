package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Identities on disk: the old ones or the new ones, never a mixture. A file that does not fit the checksum behind it, or
 * of another format, is as good as none.
 */
final class IdentityFile {

    private static final int MAGIC = 0x434B4944;
    private static final int FORMAT = 1;
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int ENTRY = 2 * Integer.BYTES + Long.BYTES;
    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private final Path file;
    private final Path beside;

    /**
     * What was known of a code lot.
     *
     * @param seenAt when its rows were read
     * @param packed the identity as {@link RememberedIdentities} packs it
     */
    record Entry(int codeLot, Instant seenAt, Buffer packed) {}

    IdentityFile(Path folder) {
        this.file = folder.resolve("identities");
        this.beside = folder.resolve("identities.new");
    }

    /** Writes entries in place of those that are there, forced to the disk before the old ones go. */
    void write(List<Entry> entries) throws IOException {
        var bytes = encode(entries);
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The entries that were written last; none when there is no file that is whole. */
    List<Entry> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > BYTES_MAX) {
                return List.of();
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static ByteBuffer encode(List<Entry> entries) {
        var length = entries.stream()
                .mapToInt(entry -> ENTRY + entry.packed().length())
                .sum();
        var bytes = ByteBuffer.allocate(HEAD + length + Integer.BYTES);
        bytes.putInt(MAGIC).putInt(FORMAT).putInt(entries.size());
        for (var entry : entries) {
            bytes.putInt(entry.codeLot())
                    .putLong(entry.seenAt().toEpochMilli())
                    .putInt(entry.packed().length())
                    .put(entry.packed().getBytes());
        }
        return bytes.putInt(crc(bytes.array(), bytes.position())).flip();
    }

    private static List<Entry> decode(byte[] whole) {
        var bytes = ByteBuffer.wrap(whole);
        var end = whole.length - Integer.BYTES;
        if (end < HEAD || bytes.getInt(end) != crc(whole, end)) {
            return List.of();
        }
        if (bytes.getInt() != MAGIC || bytes.getInt() != FORMAT) {
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

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
