package vn.gov.cantho.check.resolver.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

final class ScanJournalTest {

    private static final int PER_SEGMENT = (4_096 - Segment.HEAD_BYTES) / ScanCodec.RECORD_BYTES;
    private static final int BATCH = 7;
    private static final int CUTS = 4_096;

    @TempDir
    private Path state;

    private final ResolverMetrics metrics = new ResolverMetrics();

    @Test
    void record_thenRead_givesEveryScanInOrder() throws IOException {
        try (var journal = journal(1, 10)) {
            write(journal, 3 * PER_SEGMENT + 5);
        }
        assertThat(sequences(readAll(open(2, 10), 1))).isEqualTo(upTo(3 * PER_SEGMENT + 5));
    }

    @Test
    void record_whileItIsRead_isReadAtOnce() throws IOException {
        var folder = open(1, 10);
        try (var journal = new ScanJournal(folder, SampleScans.config(10), metrics)) {
            write(journal, 3);
            var cursor = new JournalCursor(folder, BATCH);
            assertThat(cursor.next(1, 0).orElseThrow().last()).isEqualTo(3);
            assertThat(cursor.next(1, 3)).isEmpty();
            write(journal, 2);
            assertThat(cursor.next(1, 3).orElseThrow().last()).isEqualTo(5);
        }
    }

    @Test
    void next_sealedSegmentAllTaken_isDeleted() throws IOException {
        var folder = open(1, 10);
        try (var journal = new ScanJournal(folder, SampleScans.config(10), metrics)) {
            write(journal, PER_SEGMENT + 1);
            assertThat(folder.segments()).hasSize(2);
            readAll(folder, 1);
            assertThat(folder.segments()).hasSize(1);
        }
    }

    @Test
    void open_afterACrash_keepsTheRunsApart() throws IOException {
        try (var journal = journal(1, 10)) {
            write(journal, 4);
        }
        var folder = open(2, 10);
        try (var journal = new ScanJournal(folder, SampleScans.config(10), metrics)) {
            write(journal, 2);
            var cursor = new JournalCursor(folder, BATCH);
            assertThat(cursor.boot()).contains(1L);
            assertThat(cursor.next(1, 0).orElseThrow().last()).isEqualTo(4);
            assertThat(cursor.next(1, 4)).isEmpty();
            assertThat(cursor.boot()).contains(2L);
            assertThat(cursor.next(2, 0).orElseThrow().last()).isEqualTo(2);
        }
    }

    @Test
    void next_partOfTheRunIsTaken_goesOnBehindIt() throws IOException {
        try (var journal = journal(1, 10)) {
            write(journal, 20);
        }
        var batch = new JournalCursor(open(2, 10), BATCH).next(1, 11).orElseThrow();
        assertThat(sequences(batch.scans())).isEqualTo(List.of(12L, 13L, 14L, 15L, 16L, 17L, 18L));
    }

    @Test
    void next_cutAtEachOfTheLast4096Bytes_isExactlyTheWholePrefix() throws IOException {
        var config = SampleScans.segmentsOf(4 * CUTS);
        var scans = 2 * CUTS / ScanCodec.RECORD_BYTES;
        try (var journal = new ScanJournal(SegmentFolder.open(state, 1, config, metrics), config, metrics)) {
            write(journal, scans);
        }
        var file = onlyFile();
        var whole = Files.readAllBytes(file);
        var end = Segment.HEAD_BYTES + scans * ScanCodec.RECORD_BYTES;
        for (var cut = end - CUTS; cut <= end; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            var kept = (cut - Segment.HEAD_BYTES) / ScanCodec.RECORD_BYTES;
            var cursor = new JournalCursor(SegmentFolder.open(state, 2, config, metrics), scans);
            var read = cursor.next(1, 0).map(ScanBatch::scans).orElse(List.of());
            assertThat(sequences(read)).as("cut at %d", cut).isEqualTo(upTo(kept));
            assertThat(cursor.next(1, 0)).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void next_zerosBehindATornRecord_isCutOffWithoutAnAlarm() throws IOException {
        try (var journal = journal(1, 10)) {
            write(journal, 20);
        }
        var file = onlyFile();
        var torn = Files.readAllBytes(file);
        var end = Segment.HEAD_BYTES + 20 * ScanCodec.RECORD_BYTES;
        Arrays.fill(torn, end - 10, torn.length, (byte) 0);
        Files.write(file, Arrays.copyOf(torn, 4_096));
        assertThat(readAll(open(2, 10), 1)).hasSize(19);
        assertThat(metrics.counted(Count.JOURNAL_DAMAGED)).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void next_damagedInTheMiddle_givesThePrefixAndPutsTheFileAside() throws IOException {
        try (var journal = journal(1, 10)) {
            write(journal, 60);
        }
        var file = onlyFile();
        var bytes = Files.readAllBytes(file);
        bytes[Segment.HEAD_BYTES + 5 * ScanCodec.RECORD_BYTES + 20] ^= 1;
        Files.write(file, bytes);
        assertThat(sequences(readAll(open(2, 10), 1))).isEqualTo(upTo(5));
        assertThat(metrics.counted(Count.JOURNAL_DAMAGED)).isEqualTo(1);
        assertThat(Path.of(file + ".damaged")).exists();
    }

    @Test
    void lastBoot_isThatOfTheLatestRun() throws IOException {
        assertThat(SegmentFolder.lastBoot(state.resolve("nothing"))).isZero();
        try (var journal = journal(17, 10)) {
            write(journal, 1);
        }
        try (var journal = journal(5, 10)) {
            write(journal, 1);
        }
        assertThat(SegmentFolder.lastBoot(state)).isEqualTo(17);
    }

    @Test
    void open_fileWithATornHead_isDeleted() throws IOException {
        Files.write(state.resolve("0000000000000001-00000001.journal"), new byte[20]);
        assertThat(open(2, 10).segments()).isEmpty();
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void record_quotaUsedUp_isLostAndCountedUntilThereIsRoom() throws IOException {
        var folder = open(1, 2);
        try (var journal = new ScanJournal(folder, SampleScans.config(2), metrics)) {
            write(journal, 2 * PER_SEGMENT + 3);
            assertThat(metrics.counted(Count.SCAN_LOST)).isEqualTo(3);
            assertThat(journal.written()).isEqualTo(2L * PER_SEGMENT);

            readAll(folder, 1);
            write(journal, 1);

            assertThat(metrics.counted(Count.SCAN_LOST)).isEqualTo(3);
            assertThat(sequences(readAll(folder, 1))).contains(2L * PER_SEGMENT + 1);
        }
    }

    @Test
    void record_folderGone_failsNoScan() throws IOException {
        var folder = open(1, 10);
        try (var journal = new ScanJournal(folder, SampleScans.config(10), metrics)) {
            write(journal, 1);
            try (var files = Files.list(state)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(state);
            write(journal, 3 * PER_SEGMENT);
            assertThat(metrics.counted(Count.SCAN_LOST)).isPositive();
            Files.createDirectory(state);
        }
    }

    @Test
    void record_manyTogether_areAllKeptInOrderAcrossSegments() throws IOException {
        var folder = open(1, 20);
        try (var journal = new ScanJournal(folder, SampleScans.config(20), metrics)) {
            write(journal, 1);
            journal.record(IntStream.rangeClosed(2, 3 * PER_SEGMENT)
                    .mapToObj(serial -> SampleScans.scan(7, serial))
                    .toList());
            assertThat(journal.written()).isEqualTo(3L * PER_SEGMENT);
        }
        assertThat(sequences(readAll(folder, 1)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3L * PER_SEGMENT).boxed().toList());
        assertThat(metrics.counted(Count.SCAN_JOURNALED)).isEqualTo(3L * PER_SEGMENT);
    }

    @Test
    void record_manyTogetherAndRoomForSome_losesTheRest() throws IOException {
        var folder = open(1, 2);
        try (var journal = new ScanJournal(folder, SampleScans.config(2), metrics)) {
            journal.record(IntStream.range(0, 2 * PER_SEGMENT + 7)
                    .mapToObj(serial -> SampleScans.scan(7, serial))
                    .toList());
            assertThat(metrics.counted(Count.SCAN_LOST)).isEqualTo(7);
            assertThat(journal.written()).isEqualTo(2L * PER_SEGMENT);
        }
    }

    private static void write(ScanJournal journal, int scans) {
        for (var serial = 0; serial < scans; serial++) {
            journal.record(List.of(SampleScans.scan(7, serial)));
        }
    }

    private ScanJournal journal(long boot, int segmentsMax) throws IOException {
        return new ScanJournal(open(boot, segmentsMax), SampleScans.config(segmentsMax), metrics);
    }

    private SegmentFolder open(long boot, int segmentsMax) throws IOException {
        return SegmentFolder.open(state, boot, SampleScans.config(segmentsMax), metrics);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(state)) {
            return files.reduce((one, two) -> {
                        throw new AssertionError("more than one file");
                    })
                    .orElseThrow();
        }
    }

    private static List<ScanRecord> readAll(SegmentFolder folder, long boot) throws IOException {
        var cursor = new JournalCursor(folder, BATCH);
        var all = new ArrayList<ScanRecord>();
        for (var batch = cursor.next(boot, 0); batch.isPresent(); batch = cursor.next(boot, 0)) {
            all.addAll(batch.get().scans());
        }
        return all;
    }

    private static List<Long> sequences(List<ScanRecord> scans) {
        return scans.stream().map(ScanRecord::sequence).toList();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
