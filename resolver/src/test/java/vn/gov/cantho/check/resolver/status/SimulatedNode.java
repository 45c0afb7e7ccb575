package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.resolver.config.StatusConfig;

/** A machine with a disk, on which one process after another runs the production status of a node. */
final class SimulatedNode implements SnapshotStore {

    private static final StatusConfig CONFIG = new StatusConfig(
            Duration.ofMillis(100), Duration.ofMillis(250), StatusConfig.LEASE_MAX, Duration.ofSeconds(1));
    private static final int LOAD_DEADLINE = 600;
    private static final int ROWS_MAX = 3;
    private static final int DISK_MILLIS_MAX = 300;

    private final Simulation simulation;
    private final Agenda agenda;
    private final Network network;
    private final SimulatedMachine machine;
    private final Witness witness = new Witness();
    private Optional<StatusSnapshot> disk = Optional.empty();
    private Witness owed = new Witness();
    private Optional<Life> life = Optional.empty();
    private boolean diskFailed;

    SimulatedNode(Simulation simulation) {
        this.simulation = simulation;
        this.agenda = simulation.agenda();
        this.network = simulation.network();
        this.machine = new SimulatedMachine(agenda);
        boot();
    }

    SimulatedMachine machine() {
        return machine;
    }

    /** What this node has said, and is not to forget. */
    Witness witness() {
        return witness;
    }

    /** The status as a scan would see it now; empty while nobody is there to answer. */
    Optional<NodeStatus> answering() {
        return machine.isStopped() ? Optional.empty() : life.map(running -> running.status);
    }

    /** The process dies, and comes back after a while with what the disk holds. */
    void crash(long downMillis, boolean diskIsLost) {
        life = Optional.empty();
        if (diskIsLost) {
            disk = Optional.empty();
            owed = new Witness();
        }
        agenda.in(downMillis, this::boot);
    }

    /** The stream brings an entry. */
    void hear(long delayMillis, int timeline, FeedRow row) {
        life.ifPresent(running -> running.deliver(
                delayMillis,
                () -> running.listener()
                        .heard(
                                timeline,
                                row.position(),
                                Map.of(StatusNames.FIELD_BODY, row.body(), StatusNames.FIELD_HASH, row.hash()))));
    }

    @Override
    public Optional<StatusSnapshot> read() {
        return disk;
    }

    @Override
    public void write(StatusSnapshot snapshot) throws IOException {
        diskFailed = network.loses(5);
        if (diskFailed) {
            throw new IOException("no space left");
        }
        disk = Optional.of(snapshot);
    }

    private void boot() {
        if (life.isEmpty()) {
            witness.become(owed);
            life = Optional.of(new Life());
            life.get().start();
        }
    }

    /** One life of the program: its event loop, and its way to the feed. */
    private final class Life implements NodeLoop, Feed {

        private final NodeStatus status =
                new NodeStatus(CONFIG, machine.clocks(), SimulatedNode.this, simulation.metrics());
        private Optional<StreamListener> listener = Optional.empty();
        private boolean wasFresh;

        void start() {
            listener = Optional.of(status.start(this, this));
        }

        StreamListener listener() {
            return listener.orElseThrow();
        }

        void deliver(long delayMillis, Runnable action) {
            agenda.in(delayMillis, () -> arrive(action));
        }

        private void arrive(Runnable action) {
            if (life.filter(running -> running == this).isEmpty()) {
                return;
            }
            if (machine.isStopped()) {
                agenda.at(machine.wakes(), () -> arrive(action));
                return;
            }
            action.run();
            wasFresh |= status.view().leaseHeld();
            simulation.look(SimulatedNode.this);
        }

        @Override
        public Future<FeedPage> poll(FeedMark after) {
            var reply = Promise.<FeedPage>promise();
            failLater(CONFIG.pollDeadline().toMillis(), reply);
            agenda.in(
                    network.delayMillis(),
                    () -> network.server().filter(simulation::commits).ifPresent(server -> {
                        var page = server.page(after, ROWS_MAX);
                        deliver(network.delayMillis(), () -> reply.tryComplete(page));
                    }));
            return reply.future();
        }

        private void failLater(long delayMillis, Promise<?> reply) {
            agenda.in(delayMillis, () -> {
                if (!reply.future().isComplete()) {
                    arrive(() -> reply.tryFail("late"));
                }
            });
        }

        @Override
        public Future<FullStatus> load(FeedMark after) {
            var reply = Promise.<FullStatus>promise();
            failLater(LOAD_DEADLINE, reply);
            // Whoever answers, even a server that can commit nothing.
            agenda.in(
                    network.delayMillis(),
                    () -> network.server().ifPresent(server -> {
                        var full = server.full(after);
                        deliver(network.delayMillis(), () -> reply.tryComplete(full));
                    }));
            return reply.future();
        }

        @Override
        public void every(Duration period, Runnable action) {
            deliver(period.toMillis(), () -> {
                action.run();
                every(period, action);
            });
        }

        @Override
        public void after(Duration delay, Runnable action) {
            deliver(delay.toMillis(), action);
        }

        @Override
        public void soon(Runnable action) {
            deliver(0, action);
        }

        @Override
        public Future<Void> beside(Runnable action) {
            var done = Promise.<Void>promise();
            // What had been said before, and not by the stream alone, is in whatever comes to the disk now.
            var seen = wasFresh && status.report().sizes().early() == 0 ? witness.copy() : owed.copy();
            deliver(simulation.random().nextInt(DISK_MILLIS_MAX), () -> {
                diskFailed = false;
                action.run();
                owed = diskFailed ? owed : seen;
                done.tryComplete();
            });
            return done.future();
        }

        @Override
        public int chance(int least, int most) {
            return simulation.random().nextInt(least, most + 1);
        }
    }
}
