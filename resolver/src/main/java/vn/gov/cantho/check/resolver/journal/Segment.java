package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * One file of the journal: a head that says who wrote it, then records, then zeros up to the size that was taken from
 * the disk in advance.
 */
final class Segment {

    static final int HEAD_BYTES = 32;
    static final String SUFFIX = ".journal";
    static final Comparator<Segment> OLDEST_FIRST =
            Comparator.comparingLong(Segment::boot).thenComparingLong(Segment::number);

    private static final long MAGIC = 0x434B5343414E3031L;
    private static final int ZEROS = 64 * 1024;

    private final Path file;
    private final long boot;
    private final long number;
    private volatile long end;
    private volatile boolean sealed;

    private Segment(Path file, long boot, long number, long end, boolean sealed) {
        this.file = file;
        this.boot = boot;
        this.number = number;
        this.end = end;
        this.sealed = sealed;
    }

    /**
     * Makes a new file.
     *
     * @param takenBytes what is taken from the disk now, so that a disk that others fill does not stop this segment
     */
    static Segment create(Path folder, long boot, long number, long takenBytes) throws IOException {
        var file = folder.resolve("%016d-%08d%s".formatted(boot, number, SUFFIX));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var head =
                    ByteBuffer.allocate(HEAD_BYTES).putLong(MAGIC).putLong(boot).putLong(number);
            writeFully(channel, head.rewind(), 0);
            for (long at = HEAD_BYTES; at < takenBytes; at += ZEROS) {
                writeFully(channel, ByteBuffer.allocate((int) Math.min(ZEROS, takenBytes - at)), at);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Segment(file, boot, number, HEAD_BYTES, false);
    }

    /** Opens a file that an earlier run wrote; empty when its head is not whole. */
    static Optional<Segment> open(Path file) throws IOException {
        var head = ByteBuffer.allocate(HEAD_BYTES);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.read(head, 0) < HEAD_BYTES || head.getLong(0) != MAGIC) {
                return Optional.empty();
            }
            return Optional.of(
                    new Segment(file, head.getLong(Long.BYTES), head.getLong(2 * Long.BYTES), channel.size(), true));
        }
    }

    FileChannel openForWriting() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    FileChannel openForReading() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    Path file() {
        return file;
    }

    long boot() {
        return boot;
    }

    private long number() {
        return number;
    }

    /** Up to where records may be read. */
    long end() {
        return end;
    }

    /** Says that records up to there have been written. */
    void written(long upTo) {
        end = upTo;
    }

    /** Whether nothing more will be written. */
    boolean isSealed() {
        return sealed;
    }

    void seal() {
        sealed = true;
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        var offset = at;
        while (bytes.hasRemaining()) {
            offset += channel.write(bytes, offset);
        }
    }
}
