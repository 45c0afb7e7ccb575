package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.contract.status.Change.CANCELLED;
import static vn.gov.cantho.check.contract.status.Change.RECALLED;
import static vn.gov.cantho.check.contract.status.Change.SUSPENDED;
import static vn.gov.cantho.check.resolver.status.SampleEvents.event;
import static vn.gov.cantho.check.resolver.status.SampleEvents.lot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;

final class SnapshotFileTest {

    private static final StatusSnapshot SNAPSHOT = new StatusSnapshot(
            new FeedMark(3, 42, "ab".repeat(32)),
            Instant.parse("2026-11-22T03:00:00Z"),
            List.of(
                    StatusEntry.of(7, lot(1, RECALLED)),
                    StatusEntry.of(8, event(Subject.range(9, 1, 5), CANCELLED, 0))),
            List.of(StatusEntry.of(5, lot(2, SUSPENDED))),
            List.of(new StatusSnapshot.Least(Subject.of(Kind.PRODUCT, 4), 99)));

    @TempDir
    private Path folder;

    private SnapshotFile file;

    @BeforeEach
    void make() {
        file = new SnapshotFile(folder);
    }

    @Test
    void read_nothingWritten_isEmpty() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void read_whatWasWritten_isTheSame() throws IOException {
        file.write(SNAPSHOT);
        assertThat(file.read()).contains(SNAPSHOT);
    }

    @Test
    void write_secondTime_replacesTheFirst() throws IOException {
        file.write(SNAPSHOT);
        var second = new StatusSnapshot(FeedMark.NONE, Instant.EPOCH, List.of(), List.of(), List.of());
        file.write(second);
        assertThat(file.read()).contains(second);
    }

    @Test
    void read_R23_tornAtEveryByte_isEmptyAndNeverMixed() throws IOException {
        file.write(SNAPSHOT);
        var path = folder.resolve("status.snapshot");
        var whole = Files.readAllBytes(path);
        for (var length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read()).as("cut at %d", length).isEmpty();
        }
    }

    @Test
    void read_anyByteChanged_isEmpty() throws IOException {
        file.write(SNAPSHOT);
        var path = folder.resolve("status.snapshot");
        var whole = Files.readAllBytes(path);
        for (var at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(path, changed);
            assertThat(file.read()).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void read_tornNewFileBeside_isTheOldOne() throws IOException {
        file.write(SNAPSHOT);
        Files.write(folder.resolve("status.snapshot.new"), new byte[] {1, 2, 3});
        assertThat(file.read()).contains(SNAPSHOT);
    }
}
