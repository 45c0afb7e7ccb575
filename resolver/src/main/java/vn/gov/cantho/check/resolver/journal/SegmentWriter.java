package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Appends to one segment. One thread at a time appends; another may sync. */
final class SegmentWriter {

    private final Segment segment;
    private final long bytesMax;
    private final FileChannel channel;
    private long end = Segment.HEAD_BYTES;
    private volatile boolean dirty;

    SegmentWriter(Segment segment, long bytesMax) throws IOException {
        this.segment = segment;
        this.bytesMax = bytesMax;
        this.channel = segment.openForWriting();
    }

    boolean hasRoom(int bytes) {
        return end + bytes <= bytesMax;
    }

    void append(ByteBuffer bytes) throws IOException {
        var length = bytes.remaining();
        Segment.writeFully(channel, bytes, end);
        end += length;
        segment.written(end);
        dirty = true;
    }

    /** Has the disk hold what was appended. */
    void sync() throws IOException {
        if (dirty) {
            dirty = false;
            channel.force(false);
        }
    }

    /** Says that nothing more will be appended. */
    void seal() {
        segment.seal();
    }

    /** Syncs and closes, after it was sealed. */
    void close() throws IOException {
        try (channel) {
            sync();
        }
    }
}
