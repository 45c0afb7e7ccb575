package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

final class SnapshotKeeperTest {

    private static final FeedMark MARK = new FeedMark(1, 7, "00".repeat(32));
    private static final StatusEntry ENTRY = StatusEntry.of(3, SampleEvents.lot(7, Change.RECALLED));

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final ShelvedSnapshots store = new ShelvedSnapshots();
    private final SnapshotKeeper keeper = new SnapshotKeeper(store, metrics);

    @Test
    void keep_nothingWasReadYet_writesNothing() {
        keep(FeedMark.NONE, List.of());
        assertThat(store.written).isEmpty();
    }

    @Test
    void keep_sameMarkAgain_writesOnce() {
        keep(MARK, List.of());
        keep(MARK, List.of());
        assertThat(store.written).hasSize(1);
    }

    @Test
    void keep_moreIsKeptAtTheSameMark_writesAgain() {
        keep(MARK, List.of());
        keep(MARK, List.of(ENTRY));
        assertThat(store.written).hasSize(2);
        assertThat(store.written.getLast().kept()).containsExactly(ENTRY);
    }

    @Test
    void keep_diskFull_triesAgainNextTime() {
        store.full = true;
        keep(MARK, List.of());
        store.full = false;
        keep(MARK, List.of());
        assertThat(store.written).hasSize(1);
        assertThat(metrics.counted(Count.SNAPSHOT_FAILED)).isEqualTo(1);
    }

    private void keep(FeedMark mark, List<StatusEntry> kept) {
        keeper.keep(
                mark, kept.size(), () -> new StatusSnapshot(mark, SampleEvents.AT, List.of(ENTRY), kept, List.of()));
    }

    private static final class ShelvedSnapshots implements SnapshotStore {

        private final List<StatusSnapshot> written = new ArrayList<>();
        private boolean full;

        @Override
        public Optional<StatusSnapshot> read() {
            return Optional.empty();
        }

        @Override
        public void write(StatusSnapshot snapshot) throws IOException {
            if (full) {
                throw new IOException("no space left");
            }
            written.add(snapshot);
        }
    }
}
