package vn.gov.cantho.check.resolver.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;

/**
 * The snapshot on disk: the old one or the new one, never a mixture. Written beside, forced to the disk, renamed, and
 * the folder forced too; behind everything stands a checksum. A file that does not fit it is as good as none.
 */
final class SnapshotFile implements SnapshotStore {

    private static final int MAGIC = 0x434B5354;
    private static final int FORMAT = 1;
    private static final long BYTES_MAX = 512L * 1024 * 1024;

    private final Path file;
    private final Path beside;

    SnapshotFile(Path folder) {
        this.file = folder.resolve("status.snapshot");
        this.beside = folder.resolve("status.snapshot.new");
    }

    @Override
    public void write(StatusSnapshot snapshot) throws IOException {
        var bytes = ByteBuffer.wrap(encode(snapshot));
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public Optional<StatusSnapshot> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > BYTES_MAX) {
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static byte[] encode(StatusSnapshot snapshot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeInt(snapshot.mark().timeline());
        out.writeLong(snapshot.mark().position());
        out.writeUTF(snapshot.mark().hash());
        out.writeLong(snapshot.asOf().toEpochMilli());
        write(out, snapshot.standings());
        write(out, snapshot.kept());
        out.writeInt(snapshot.revisions().size());
        for (var least : snapshot.revisions()) {
            out.writeUTF(least.subject().kind().name());
            out.writeLong(least.subject().id());
            out.writeLong(least.revision());
        }
        out.writeInt(crc(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, List<StatusEntry> entries) throws IOException {
        out.writeInt(entries.size());
        for (var entry : entries) {
            out.writeLong(entry.position());
            out.writeUTF(StatusEventFormat.write(entry.event()));
        }
    }

    private static Optional<StatusSnapshot> decode(byte[] bytes) throws IOException {
        var length = bytes.length - Integer.BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != crc(bytes, length)) {
            return Optional.empty();
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
            return Optional.empty();
        }
        var mark = new FeedMark(in.readInt(), in.readLong(), in.readUTF());
        var asOf = Instant.ofEpochMilli(in.readLong());
        return Optional.of(new StatusSnapshot(mark, asOf, readEntries(in), readEntries(in), readRevisions(in)));
    }

    private static List<StatusEntry> readEntries(DataInputStream in) throws IOException {
        var count = in.readInt();
        var entries = new ArrayList<StatusEntry>();
        for (var i = 0; i < count; i++) {
            var position = in.readLong();
            switch (StatusEventFormat.read(in.readUTF())) {
                case StatusEventReading.Known(var event) -> entries.add(StatusEntry.of(position, event));
                case StatusEventReading.Unknown(var what) -> throw new IOException("unknown " + what);
                case StatusEventReading.Damaged(var why) -> throw new IOException(why);
            }
        }
        return entries;
    }

    private static List<StatusSnapshot.Least> readRevisions(DataInputStream in) throws IOException {
        var count = in.readInt();
        var revisions = new ArrayList<StatusSnapshot.Least>();
        for (var i = 0; i < count; i++) {
            var subject = Subject.of(Subject.Kind.valueOf(in.readUTF()), in.readLong());
            revisions.add(new StatusSnapshot.Least(subject, in.readLong()));
        }
        return revisions;
    }

    private static int crc(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
