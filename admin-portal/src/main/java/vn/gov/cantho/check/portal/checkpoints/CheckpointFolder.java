package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The folder outside the database that checkpoints are written to, a file a month, a line a checkpoint. Lines are added and
 * reach the disk before the next step; nothing here changes or removes one.
 */
final class CheckpointFolder {

    private static final String NAMES = "audit-checkpoints-*.txt";

    private final Path folder;

    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder unless it is there. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
    }

    /** The files, oldest first. */
    List<Path> files() throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAMES)) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        }
    }

    /**
     * The last checkpoint that was written here.
     *
     * @throws IOException also when the last line is none: a file that somebody touched is not written on
     */
    Optional<Checkpoint> last() throws IOException {
        var files = files();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var lines = CheckpointKeys.lines(files.getLast());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Checkpoint.parse(lines.getLast())
                .orElseThrow(() -> new IOException("The last line of " + files.getLast() + " is no checkpoint")));
    }

    /** Adds a checkpoint; when this returns, it is on the disk. */
    void append(Checkpoint checkpoint) throws IOException {
        var month = YearMonth.from(checkpoint.at().atZone(ZoneOffset.UTC));
        var file = folder.resolve(NAMES.replace("*", month.toString()));
        var line = ByteBuffer.wrap((checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }
}
