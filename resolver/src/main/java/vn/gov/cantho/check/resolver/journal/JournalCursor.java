package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How far the shipper has come through the segments, oldest first. A segment whose records are all taken is deleted.
 * Blocks: not for event loops; one thread at a time.
 */
final class JournalCursor {

    private final SegmentFolder folder;
    private final int batchScansMax;
    private final ByteBuffer piece;
    private final PlaceReader places = new PlaceReader();
    private Optional<SegmentReader> reader = Optional.empty();

    JournalCursor(SegmentFolder folder, int batchScansMax) {
        this.folder = folder;
        this.batchScansMax = batchScansMax;
        this.piece = ByteBuffer.allocateDirect(batchScansMax * ScanCodec.RECORD_BYTES_MAX + SegmentReader.RECORD_MAX);
    }

    /** The run whose scans come next; empty when the journal is empty. */
    Optional<Long> boot() {
        return folder.segments().stream().findFirst().map(Segment::boot);
    }

    /**
     * The next scans of the oldest segment.
     *
     * @param boot the run to read
     * @param taken the last sequence of that run that is taken
     * @return empty when there is nothing to ship now, or the run is finished
     */
    Optional<ScanBatch> next(long boot, long taken) throws IOException {
        for (var segment : folder.segments()) {
            if (segment.boot() != boot) {
                return Optional.empty();
            }
            // Asked first: what is written until a segment is sealed must still be read.
            var finished = segment.isSealed();
            var batch = read(segment, taken);
            if (batch.isPresent() || !finished) {
                return batch;
            }
            finish(segment);
        }
        return Optional.empty();
    }

    /** Begins the segment anew, because nobody knows what became of the last batch. */
    void rewind() {
        reader = Optional.empty();
    }

    private Optional<ScanBatch> read(Segment segment, long taken) throws IOException {
        var current = reader.filter(open -> open.segment() == segment)
                .orElseGet(() -> new SegmentReader(segment, piece, places));
        reader = Optional.of(current);
        var digest = sha256();
        var scans = current.next(taken, batchScansMax, digest);
        return scans.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ScanBatch(segment.boot(), scans, HexFormat.of().formatHex(digest.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private void finish(Segment segment) throws IOException {
        var clean = reader.orElseThrow().endsCleanly();
        reader = Optional.empty();
        if (clean) {
            folder.shipped(segment);
        } else {
            folder.putAside(segment);
        }
    }
}
