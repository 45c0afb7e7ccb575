package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.util.Optional;

/**
 * How far the shipper has come through the segments, oldest first. A segment whose records are all taken is deleted.
 * Blocks: not for event loops; one thread at a time.
 */
final class JournalCursor {

    private final SegmentFolder folder;
    private final int batchScansMax;
    private Optional<SegmentReader> reader = Optional.empty();

    JournalCursor(SegmentFolder folder, int batchScansMax) {
        this.folder = folder;
        this.batchScansMax = batchScansMax;
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
        var current = reader.filter(open -> open.segment() == segment).orElseGet(() -> new SegmentReader(segment));
        reader = Optional.of(current);
        var scans = current.next(taken, batchScansMax);
        return scans.isEmpty() ? Optional.empty() : Optional.of(new ScanBatch(segment.boot(), scans));
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
