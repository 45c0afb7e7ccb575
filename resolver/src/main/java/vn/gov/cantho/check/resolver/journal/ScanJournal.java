package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.JournalConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanLog;

/**
 * Writes scans to a file before their responses end. What was written survives the death of the process at once and
 * the loss of power a little later. When there is no room, scans are answered all the same, and the loss is counted.
 *
 * <p>Any thread may write; they take turns, for a write into the page cache takes about a microsecond. A thread of its
 * own asks the disk to hold what was written and keeps the next file ready.
 */
public final class ScanJournal implements ScanLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScanJournal.class);

    /** How long a disk that refused is left alone. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** How many scans are written with one call to the system; more than are answered in one turn of an event loop. */
    private static final int TOGETHER_MAX = 64;

    private final SegmentFolder folder;
    private final ResolverMetrics metrics;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("journal-keeper").daemon().factory());
    private final Queue<SegmentWriter> retired = new ConcurrentLinkedQueue<>();
    private final AtomicLong written = new AtomicLong();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(TOGETHER_MAX * ScanCodec.RECORD_BYTES_MAX);

    // Guarded by this.
    private Optional<SegmentWriter> active = Optional.empty();
    private long sequence;
    private boolean failing;
    private long retryAtNanos;

    /** Begins a run of the journal in the folder; what earlier runs left there is for the shipper. */
    public ScanJournal(SegmentFolder folder, JournalConfig config, ResolverMetrics metrics) {
        this.folder = folder;
        this.metrics = metrics;
        var every = config.syncEvery().toMillis();
        folder.prepareSpare();
        var _ = keeper.scheduleWithFixedDelay(this::keep, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void record(List<ScanEvent> events) {
        var begin = System.nanoTime();
        var kept = write(events);
        metrics.count(Count.SCAN_JOURNALED, kept);
        metrics.count(Count.SCAN_LOST, events.size() - kept);
        metrics.time(
                Stage.JOURNAL,
                kept == events.size() ? Stage.Outcome.DONE : Stage.Outcome.FAILED,
                System.nanoTime() - begin);
    }

    /** How many scans this run has written. */
    public long written() {
        return written.get();
    }

    @Override
    public void close() {
        keeper.shutdown();
        synchronized (this) {
            retire();
        }
        keep();
        folder.dropSpare();
    }

    /** Writes as many as there is room for, and says how many that were. */
    private synchronized int write(List<ScanEvent> events) {
        var kept = 0;
        while (kept < events.size()) {
            var some = writeSome(events.subList(kept, events.size()));
            if (some == 0) {
                return kept;
            }
            kept += some;
        }
        return kept;
    }

    /** Writes those that one segment and the buffer have room for, with one call to the system. */
    private int writeSome(List<ScanEvent> events) {
        try {
            var count = active.isPresent() ? encode(events, active.get()) : 0;
            if (count == 0) {
                roll();
                count = active.isPresent() ? encode(events, active.get()) : 0;
            }
            if (count == 0) {
                return 0;
            }
            active.orElseThrow().append(buffer);
            written.addAndGet(count);
            failing = false;
            return count;
        } catch (IOException e) {
            // A record that was torn is cut off by its checksum; a later scan begins a new file, and with another
            // number,
            // for of several records some may be whole.
            retire();
            retryAtNanos = System.nanoTime() + RETRY_AFTER.toNanos();
            complain(e);
            return 0;
        }
    }

    /** Puts as many into the buffer as it and the segment have room for, and says how many. */
    private int encode(List<ScanEvent> events, SegmentWriter writer) {
        buffer.clear();
        var count = 0;
        for (var event : events) {
            if (buffer.remaining() < ScanCodec.RECORD_BYTES_MAX) {
                break;
            }
            var begin = buffer.position();
            ScanCodec.write(new ScanRecord(sequence + 1, id(event.at()), event), buffer);
            if (!writer.hasRoom(buffer.position())) {
                buffer.position(begin);
                break;
            }
            sequence++;
            count++;
        }
        buffer.flip();
        return count;
    }

    private void roll() throws IOException {
        retire();
        if (failing && System.nanoTime() - retryAtNanos < 0) {
            return;
        }
        var next = folder.next();
        if (next.isPresent()) {
            active = Optional.of(new SegmentWriter(next.get(), folder.segmentBytes()));
        }
    }

    private void retire() {
        active.ifPresent(writer -> {
            writer.seal();
            retired.add(writer);
        });
        active = Optional.empty();
    }

    private void complain(IOException e) {
        if (!failing) {
            failing = true;
            LOG.warn("Scans cannot be written to the journal: {}", e.toString());
        }
    }

    private void keep() {
        try {
            Optional<SegmentWriter> current;
            synchronized (this) {
                current = active;
            }
            for (var writer = retired.poll(); writer != null; writer = retired.poll()) {
                writer.close();
            }
            if (current.isPresent()) {
                current.get().sync();
            }
            folder.prepareSpare();
        } catch (IOException | RuntimeException e) {
            metrics.count(Count.JOURNAL_SYNC_FAILED);
            LOG.warn("The journal cannot be made durable: {}", e.toString());
        }
    }

    /** A UUID of version 7: the time, then chance. */
    private static UUID id(Instant at) {
        var chance = ThreadLocalRandom.current();
        var high = (at.toEpochMilli() << 16) | 0x7000L | (chance.nextLong() & 0x0FFFL);
        var low = 0x8000_0000_0000_0000L | (chance.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
