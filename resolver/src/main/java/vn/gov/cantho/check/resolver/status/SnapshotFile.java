package vn.gov.cantho.check.resolver.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.disk.WholeFile;

/** The snapshot on disk. One that cannot be read is as good as none. */
final class SnapshotFile implements SnapshotStore {

    private static final int MAGIC = 0x434B5354;
    private static final int FORMAT = 1;
    private static final long BYTES_MAX = 512L * 1024 * 1024;

    private final WholeFile file;

    SnapshotFile(Path folder) {
        this.file = new WholeFile(folder, "status.snapshot", BYTES_MAX);
    }

    @Override
    public void write(StatusSnapshot snapshot) throws IOException {
        file.write(encode(snapshot));
    }

    @Override
    public Optional<StatusSnapshot> read() {
        try {
            var content = file.read();
            return content.isPresent() ? decode(content.get()) : Optional.empty();
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
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
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
}
