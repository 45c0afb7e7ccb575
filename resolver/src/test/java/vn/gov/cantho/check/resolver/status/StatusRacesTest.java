package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.contract.status.Change.CLEARED;
import static vn.gov.cantho.check.contract.status.Change.RECALLED;
import static vn.gov.cantho.check.resolver.status.SampleEvents.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Two threads at once, over and over: one moves the status, the other looks all the while. Chance decides where they
 * meet, so a mistake is found sooner or later; what is right never fails, however busy the machine is.
 */
final class StatusRacesTest {

    private static final int ROUNDS = 1_000;
    private static final StatusEntry RECALL = StatusEntry.of(1, lot(7, RECALLED));

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final ResolverMetrics metrics = new ResolverMetrics();

    @AfterEach
    void close() {
        other.shutdownNow();
        metrics.close();
    }

    @Test
    void worst_newsIsConfirmedMeanwhile_isNeverMissed() throws Exception {
        var row = new History(1).append(lot(7, RECALLED));
        for (var round = 0; round < ROUNDS; round++) {
            var overlay = told(row.hash());
            whileDoing(
                    () -> {
                        overlay.apply(1, RECALL.event());
                        overlay.confirm(List.of(row));
                    },
                    () -> overlay.worst(Kind.PRODUCTION_LOT, 7).isPresent());
        }
    }

    @Test
    void worst_newsIsLostByAFailOverMeanwhile_isNeverMissed() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var overlay = told("");
            whileDoing(
                    () -> overlay.judge(2, 2),
                    () -> overlay.worst(Kind.PRODUCTION_LOT, 7).isPresent());
        }
    }

    @Test
    void worst_forkLosesTheRecallMeanwhile_isNeverMissed() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var overlay = new StatusOverlay();
            overlay.apply(1, RECALL.event());
            whileDoing(
                    () -> overlay.replaceByFork(List.of()),
                    () -> overlay.worst(Kind.PRODUCTION_LOT, 7).isPresent());
        }
    }

    @Test
    void snapshot_rowsAreAppliedMeanwhile_holdsWhatItsMarkSays() throws Exception {
        for (var round = 0; round < ROUNDS / 10; round++) {
            var history = recallsAndLiftings(20);
            var follower = follower();
            whileDoing(() -> readTo(follower, history), () -> {
                var snapshot = follower.snapshot(() -> Instant.EPOCH);
                return snapshot.standings().isEmpty() == (snapshot.mark().position() % 2 == 0);
            });
        }
    }

    @Test
    void hear_pollsBringTheSameMeanwhile_isNeverRefuted() throws Exception {
        for (var round = 0; round < ROUNDS / 10; round++) {
            var history = recallsAndLiftings(20);
            var rows = List.copyOf(history.rows());
            var follower = follower();
            whileDoing(() -> readTo(follower, history), () -> {
                rows.stream()
                        .filter(row -> row.position() % 2 == 1)
                        .forEach(row -> follower.hear(
                                new EarlyNews.Heard(1, row.hash(), 0, StatusEntry.of(row.position(), RECALL.event()))));
                return metrics.counted(Count.STREAM_REFUTED) == 0;
            });
            readOnce(follower, history);
            assertThat(metrics.counted(Count.STREAM_REFUTED)).isZero();
        }
    }

    @Test
    void lease_renewedByTwoAtOnce_countsFromTheLaterPoll() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var lease = lease();
            var early = new FreshnessLease.Sent(1, Instant.ofEpochMilli(1));
            var late = new FreshnessLease.Sent(2, Instant.ofEpochMilli(2));
            whileDoing(() -> lease.renew(late), () -> {
                lease.renew(early);
                return true;
            });
            assertThat(lease.asOf()).contains(late.wall());
        }
    }

    /** Does something in the other thread, and looks before, meanwhile and after. */
    private void whileDoing(Runnable action, BooleanSupplier isRight) throws Exception {
        var done = new AtomicBoolean();
        var start = new CyclicBarrier(2);
        var acting = other.submit(() -> {
            start.await();
            try {
                action.run();
            } finally {
                done.set(true);
            }
            return action;
        });
        start.await();
        var right = true;
        while (!done.get()) {
            right &= isRight.getAsBoolean();
        }
        acting.get();
        assertThat(right && isRight.getAsBoolean()).isTrue();
    }

    private static StatusOverlay told(String hash) {
        var overlay = new StatusOverlay();
        overlay.hear(new EarlyNews.Heard(1, hash, 1, RECALL));
        return overlay;
    }

    private static History recallsAndLiftings(int rows) {
        var history = new History(1);
        for (var row = 1; row <= rows; row++) {
            history.append(lot(7, row % 2 == 1 ? RECALLED : CLEARED));
        }
        return history;
    }

    private FeedFollower follower() {
        return new FeedFollower(new StatusOverlay(), lease(), metrics, new FeedMark(1, 0, FeedMark.NONE.hash()));
    }

    private static FreshnessLease lease() {
        return new FreshnessLease(new Clocks(() -> 3, () -> Instant.ofEpochMilli(3)), Duration.ofMillis(900));
    }

    private static void readTo(FeedFollower follower, History history) {
        while (follower.mark().position() < history.head()) {
            readOnce(follower, history);
        }
    }

    private static void readOnce(FeedFollower follower, History history) {
        var after = follower.mark();
        follower.polled(new FreshnessLease.Sent(after.position() + 1, Instant.EPOCH), history.page(after, 3));
    }
}
