package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Reads a segment from its head on, piece by piece, up to where records are whole. Blocks: not for event loops. */
final class SegmentReader {

    private static final int FRAME_MAX = 2 * 1_024;

    private final Segment segment;
    private long at = Segment.HEAD_BYTES;

    SegmentReader(Segment segment) {
        this.segment = segment;
    }

    Segment segment() {
        return segment;
    }

    /** The next records behind a sequence, at most so many; none when no more are whole now. */
    List<ScanRecord> next(long behindSequence, int scansMax) throws IOException {
        var scans = new ArrayList<ScanRecord>();
        try (var channel = segment.openForReading()) {
            List<ScanRecord> some;
            do {
                some = someMore(channel, scansMax);
                some.stream().filter(scan -> scan.sequence() > behindSequence).forEach(scans::add);
            } while (scans.isEmpty() && !some.isEmpty());
        }
        return scans;
    }

    private List<ScanRecord> someMore(FileChannel channel, int scansMax) throws IOException {
        var piece = piece(channel, scansMax);
        var scans = new ArrayList<ScanRecord>();
        while (scans.size() < scansMax) {
            var scan = ScanCodec.read(piece);
            if (scan.isEmpty()) {
                break;
            }
            scans.add(scan.get());
        }
        at += piece.position();
        return scans;
    }

    /** Whether what stands behind the last whole record is no more than one record that was being written. */
    boolean endsCleanly() throws IOException {
        try (var channel = segment.openForReading()) {
            var rest = ByteBuffer.allocate((int) Math.max(0, channel.size() - at));
            readFully(channel, rest, at);
            rest.flip();
            for (var i = Math.min(FRAME_MAX, rest.limit()); i < rest.limit(); i++) {
                if (rest.get(i) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private ByteBuffer piece(FileChannel channel, int scansMax) throws IOException {
        var wanted = (long) scansMax * ScanCodec.RECORD_BYTES_MAX + FRAME_MAX;
        var piece = ByteBuffer.allocate((int) Math.clamp(segment.end() - at, 0, wanted));
        readFully(channel, piece, at);
        return piece.flip();
    }

    private static void readFully(FileChannel channel, ByteBuffer into, long from) throws IOException {
        var offset = from;
        while (into.hasRemaining()) {
            var count = channel.read(into, offset);
            if (count < 0) {
                return;
            }
            offset += count;
        }
    }
}
