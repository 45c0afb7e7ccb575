package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Reads a segment from its head on, piece by piece, up to where records are whole. Blocks: not for event loops. */
final class SegmentReader {

    static final int RECORD_MAX = 2 * 1_024;

    private final Segment segment;
    private final ByteBuffer piece;
    private final PlaceReader places;
    private long at = Segment.HEAD_BYTES;

    /**
     * Begins at the first record.
     *
     * @param piece what is read into, at least as large as a record; nobody else may use it meanwhile
     */
    SegmentReader(Segment segment, ByteBuffer piece, PlaceReader places) {
        this.segment = segment;
        this.places = places;
        this.piece = piece;
    }

    Segment segment() {
        return segment;
    }

    /**
     * The next records behind a sequence, at most so many; none when no more are whole now.
     *
     * @param digest is told the bytes of those records
     */
    List<ScanRecord> next(long behindSequence, int scansMax, MessageDigest digest) throws IOException {
        // Mostly there are few or none: room for as many as there may be would be made at every look for nothing.
        var scans = new ArrayList<ScanRecord>();
        try (var channel = segment.openForReading()) {
            var more = true;
            while (scans.isEmpty() && more) {
                more = readSome(channel, behindSequence, scansMax, scans, digest);
            }
        }
        return scans;
    }

    /** Reads a piece of the segment; false when nothing in it was whole. */
    private boolean readSome(
            FileChannel channel, long behindSequence, int scansMax, List<ScanRecord> scans, MessageDigest digest)
            throws IOException {
        piece.clear().limit(Math.clamp(segment.end() - at, 0, piece.capacity()));
        readFully(channel, piece, at);
        piece.flip();
        while (scans.size() < scansMax) {
            var begin = piece.position();
            var scan = ScanCodec.read(piece, places);
            if (scan.isEmpty()) {
                break;
            }
            if (scan.get().sequence() > behindSequence) {
                scans.add(scan.get());
                digest.update(piece.slice(begin, piece.position() - begin));
            }
        }
        at += piece.position();
        return piece.position() > 0;
    }

    /** Whether what stands behind the last whole record is no more than one record that was being written. */
    boolean endsCleanly() throws IOException {
        try (var channel = segment.openForReading()) {
            var rest = ByteBuffer.allocate((int) Math.max(0, channel.size() - at));
            readFully(channel, rest, at);
            rest.flip();
            for (var i = Math.min(RECORD_MAX, rest.limit()); i < rest.limit(); i++) {
                if (rest.get(i) != 0) {
                    return false;
                }
            }
            return true;
        }
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
