package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.util.List;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEventFormat;

/** How decisions come to the stream, and the stream to the nodes: late, doubled, out of order, not at all. */
final class Relay {

    private static final int REFILLED = 10;

    private final Simulation simulation;
    private final Cluster cluster;
    private final List<SimulatedNode> nodes;
    private final World world;
    private boolean drafted;

    Relay(Simulation simulation, Cluster cluster, List<SimulatedNode> nodes, World world) {
        this.simulation = simulation;
        this.cluster = cluster;
        this.nodes = nodes;
        this.world = world;
        if (world == World.REDIS_IN_TROUBLE) {
            simulation.repeatedly(600, this::refill);
        }
        if (world == World.REDIS_TAKEN_OVER) {
            simulation.repeatedly(100, this::forge);
        }
    }

    /** An officer decides something. */
    void decide() {
        if (world == World.PUBLISHED_NOT_COMMITTED) {
            publishFirst();
            return;
        }
        var draft = cluster.draft();
        commit(draft);
        if (world != World.COMMITTED_NOT_PUBLISHED || simulation.random().nextBoolean()) {
            publish(draft.history().timeline(), draft.row());
        }
    }

    private void publishFirst() {
        if (drafted) {
            return;
        }
        drafted = true;
        var draft = cluster.draft();
        publish(draft.history().timeline(), draft.row());
        simulation.agenda().in(simulation.random().nextInt(300), () -> {
            drafted = false;
            if (simulation.random().nextInt(5) > 0) {
                commit(draft);
            }
        });
    }

    private void commit(Cluster.Draft draft) {
        if (cluster.commit(draft, simulation.agenda().nowMillis())) {
            simulation.lookLater();
        }
    }

    private void publish(int timeline, FeedRow row) {
        nodes.forEach(node -> {
            var lost = simulation.network().loses(world == World.REDIS_IN_TROUBLE ? 60 : 15);
            var times = lost ? 0 : 1 + simulation.random().nextInt(2);
            for (var i = 0; i < times; i++) {
                node.hear(simulation.network().delayMillis(), timeline, row);
            }
        });
    }

    /** The stream was emptied, and what was told is told once more. */
    private void refill() {
        var rows = cluster.primary().rows();
        rows.subList(Math.max(0, rows.size() - REFILLED), rows.size())
                .forEach(row -> publish(cluster.primary().timeline(), row));
    }

    /** Whoever writes to Redis says what he likes, also at the place of what is true. */
    private void forge() {
        var random = simulation.random();
        var primary = cluster.primary();
        var changes = List.of(Change.CLEARED, Change.RECONCILED, Change.RECALLED, Change.REVISED);
        var change = changes.get(random.nextInt(changes.size()));
        var lot = random.nextInt(Cluster.LOTS);
        var event = change == Change.REVISED
                ? SampleEvents.event(SampleEvents.lot(lot, change).subject(), change, 1)
                : SampleEvents.numbered(lot, change, 0);
        var position = Math.max(1, primary.head() + random.nextInt(-1, 3));
        var hash = primary.hashAt(position).orElse("f0".repeat(32));
        publish(primary.timeline(), new FeedRow(position, StatusEventFormat.write(event), hash, Duration.ZERO));
    }
}
