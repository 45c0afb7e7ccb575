package vn.gov.cantho.check.resolver.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.JournalConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** The files of the journal: those of earlier runs, the one that is written, and one kept ready. Keeps the quota. */
public final class SegmentFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentFolder.class);

    private final Path folder;
    private final long boot;
    private final JournalConfig config;
    private final ResolverMetrics metrics;
    private final ConcurrentSkipListSet<Segment> segments = new ConcurrentSkipListSet<>(Segment.OLDEST_FIRST);
    private final AtomicLong bytes = new AtomicLong();

    // Guarded by this.
    private Optional<Segment> spare = Optional.empty();
    private long number;

    private SegmentFolder(Path folder, long boot, JournalConfig config, ResolverMetrics metrics) {
        this.folder = folder;
        this.boot = boot;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Opens the folder and finds what earlier runs left.
     *
     * @param boot the number of this run, higher than that of any earlier one
     */
    public static SegmentFolder open(Path folder, long boot, JournalConfig config, ResolverMetrics metrics)
            throws IOException {
        Files.createDirectories(folder);
        var opened = new SegmentFolder(folder, boot, config, metrics);
        for (var file : files(folder)) {
            var segment = Segment.open(file);
            if (segment.isPresent()) {
                opened.segments.add(segment.get());
                opened.bytes.addAndGet(config.segmentBytes());
            } else {
                // The process died while it made the file: there cannot be a record in it.
                Files.delete(file);
            }
        }
        return opened;
    }

    /** The highest number of an earlier run that left something in the folder; 0 when none did. */
    public static long lastBoot(Path folder) throws IOException {
        var last = 0L;
        if (Files.isDirectory(folder)) {
            for (var file : files(folder)) {
                last = Math.max(last, Segment.open(file).map(Segment::boot).orElse(0L));
            }
        }
        return last;
    }

    /** The number of this run. */
    long boot() {
        return boot;
    }

    /** What all files take. */
    public long bytes() {
        return bytes.get();
    }

    long segmentBytes() {
        return config.segmentBytes();
    }

    /** The segments that may hold records, oldest first. */
    List<Segment> segments() {
        return List.copyOf(segments);
    }

    /** The next file to write: the one kept ready, or a new one. Empty when the quota is used up. */
    synchronized Optional<Segment> next() throws IOException {
        var next = spare;
        spare = Optional.empty();
        if (next.isEmpty()) {
            next = create(Segment.HEAD_BYTES);
        }
        next.ifPresent(segments::add);
        return next;
    }

    /** Makes a file ready, unless one is or the quota is used up. */
    synchronized void prepareSpare() {
        if (spare.isEmpty()) {
            try {
                spare = create(config.segmentBytes());
            } catch (IOException e) {
                LOG.debug("No file can be kept ready: {}", e.toString());
            }
        }
    }

    synchronized void dropSpare() {
        spare.ifPresent(this::delete);
        spare = Optional.empty();
    }

    /** Forgets a segment whose records are all shipped. */
    void shipped(Segment segment) {
        segments.remove(segment);
        delete(segment);
    }

    /** Puts a segment aside that has something unreadable in its middle, for people to look at. */
    void putAside(Segment segment) throws IOException {
        metrics.count(Count.JOURNAL_DAMAGED);
        LOG.warn("A segment of the journal is damaged and put aside: {}", segment.file());
        segments.remove(segment);
        Files.move(segment.file(), Path.of(segment.file() + ".damaged"));
        bytes.addAndGet(-config.segmentBytes());
    }

    private Optional<Segment> create(long takenBytes) throws IOException {
        if (bytes.get() + config.segmentBytes() > config.bytesMax()) {
            return Optional.empty();
        }
        var segment = Segment.create(folder, boot, ++number, takenBytes);
        bytes.addAndGet(config.segmentBytes());
        return Optional.of(segment);
    }

    private void delete(Segment segment) {
        try {
            Files.deleteIfExists(segment.file());
            bytes.addAndGet(-config.segmentBytes());
        } catch (IOException e) {
            LOG.warn("A segment of the journal cannot be deleted: {}", e.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(Segment.SUFFIX))
                    .sorted()
                    .toList());
        }
    }
}
