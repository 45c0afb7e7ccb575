package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.contract.status.Change.CLEARED;
import static vn.gov.cantho.check.contract.status.Change.RECALLED;
import static vn.gov.cantho.check.resolver.status.SampleEvents.lot;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.StatusConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

final class NodeStatusTest {

    private final ManualClocks clocks = new ManualClocks();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final HandTurnedLoop loop = new HandTurnedLoop();
    private final Disk disk = new Disk();
    private History primary = new History(1);
    private boolean primaryCommits = true;
    private NodeStatus node = start();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void keepSnapshot_beforeTheFirstGoodPoll_keepsNothing() {
        primaryCommits = false;
        poll();
        assertThat(node.report().timeline()).isEqualTo(1);
        node.keepSnapshot(loop);
        loop.turnBeside();
        assertThat(disk.snapshot).isEmpty();
    }

    @Test
    void keepSnapshot_rowsComeBeforeItIsWritten_holdsWhatItsMarkSays() {
        primary.append(lot(7, RECALLED));
        poll();
        var standby = primary.promoted(1);
        node.keepSnapshot(loop);
        primary.append(lot(7, CLEARED));
        poll();
        loop.turnBeside();
        assertThat(disk.snapshot.map(StatusSnapshot::mark)).contains(primary.mark());

        // The lifting is lost by a fail-over, the node starts anew.
        primary = standby;
        node = start();
        poll();
        poll();

        assertThat(node.view().worst(Kind.PRODUCTION_LOT, 7)).isPresent();
    }

    @Test
    void restarted_R16_hasNoLeaseBeforeAPoll() {
        poll();
        assertThat(node.view().leaseHeld()).isTrue();
        node.keepSnapshot(loop);
        loop.turnBeside();
        node = start();
        assertThat(node.isLoaded()).isTrue();
        assertThat(node.view().leaseHeld()).isFalse();
    }

    private NodeStatus start() {
        var config = StatusConfig.DEFAULTS;
        var started = new NodeStatus(config, new Clocks(clocks::nanos, clocks::wall), disk, metrics);
        loop.forget();
        started.start(new PrimaryFeed(), loop);
        return started;
    }

    private void poll() {
        clocks.passMillis(100);
        loop.turn();
        loop.turn();
    }

    private final class PrimaryFeed implements Feed {

        @Override
        public Future<FeedPage> poll(FeedMark after) {
            return primaryCommits ? Future.succeededFuture(primary.page(after)) : Future.failedFuture("late");
        }

        @Override
        public Future<FullStatus> load(FeedMark after) {
            return Future.succeededFuture(primary.full(after));
        }
    }

    private static final class Disk implements SnapshotStore {

        private Optional<StatusSnapshot> snapshot = Optional.empty();

        @Override
        public Optional<StatusSnapshot> read() {
            return snapshot;
        }

        @Override
        public void write(StatusSnapshot written) {
            snapshot = Optional.of(written);
        }
    }

    /** A loop whose timers go off when the test says so; the snapshot timer does not, the test asks for snapshots. */
    private static final class HandTurnedLoop implements NodeLoop {

        private final List<Runnable> polls = new ArrayList<>();
        private final List<Runnable> beside = new ArrayList<>();

        void turn() {
            List.copyOf(polls).forEach(Runnable::run);
        }

        void turnBeside() {
            beside.forEach(Runnable::run);
            beside.clear();
        }

        void forget() {
            polls.clear();
            beside.clear();
        }

        @Override
        public void every(Duration period, Runnable action) {
            if (period.equals(StatusConfig.DEFAULTS.pollEvery())) {
                polls.add(action);
            }
        }

        @Override
        public void after(Duration delay, Runnable action) {
            action.run();
        }

        @Override
        public void soon(Runnable action) {}

        @Override
        public Future<Void> beside(Runnable action) {
            beside.add(action);
            return Future.succeededFuture();
        }

        @Override
        public int chance(int least, int most) {
            return least;
        }
    }
}
