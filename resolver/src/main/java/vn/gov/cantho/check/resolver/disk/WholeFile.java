package vn.gov.cantho.check.resolver.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file that holds the old content or the new one, never a mixture. Written beside, forced to the disk, renamed, and the
 * folder forced too; behind the content stands a checksum. A file that does not fit it is as good as none.
 */
public final class WholeFile {

    private final Path file;
    private final Path beside;
    private final long bytesMax;

    /**
     * Names a file; it need not exist.
     *
     * @param bytesMax a longer one is not read
     */
    public WholeFile(Path folder, String name, long bytesMax) {
        this.file = folder.resolve(name);
        this.beside = folder.resolve(name + ".new");
        this.bytesMax = bytesMax;
    }

    /** Puts content in the place of what is there. Blocks until the disk has it. */
    public void write(byte[] content) throws IOException {
        var checksum = ByteBuffer.allocate(Integer.BYTES)
                .putInt(checksum(content, content.length))
                .flip();
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.wrap(content));
            write(channel, checksum);
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** What was written last; empty when there is no file that is whole. Blocks. */
    public Optional<byte[]> read() throws IOException {
        if (!Files.exists(file) || Files.size(file) > bytesMax) {
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(file);
        var length = bytes.length - Integer.BYTES;
        return length >= 0 && ByteBuffer.wrap(bytes).getInt(length) == checksum(bytes, length)
                ? Optional.of(Arrays.copyOf(bytes, length))
                : Optional.empty();
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
