package vn.gov.cantho.check.resolver.status;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.StatusConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Fourteen seconds of three nodes, three lots and a cluster in trouble, all of it decided by one seed. Time passes from
 * one happening to the next. A node is asked about every lot whenever something happened to it, and at the first moment
 * at which an answer that was right until then becomes wrong; between these no answer can become worse.
 */
final class Simulation {

    /** From here on there is no trouble, and in the end all nodes must agree. */
    private static final long QUIET_MILLIS = 12_000;

    private static final long LENGTH_MILLIS = 14_000;
    private static final int NODES = 3;

    /** Stricter than the second that is promised: what the length of the lease alone allows. */
    private static final long VALID_AFTER_RECALL_MILLIS_MAX = StatusConfig.LEASE_MAX.toMillis();

    private final World world;
    private final ResolverMetrics metrics;
    private final RandomGenerator random;
    private final Agenda agenda = new Agenda();
    private final Cluster cluster;
    private final Network network;
    private final Relay relay;
    private final List<SimulatedNode> nodes;
    private Optional<String> wrong = Optional.empty();
    private long answers;
    private long valid;

    Simulation(long seed, World world, ResolverMetrics metrics) {
        this.world = world;
        this.metrics = metrics;
        this.random = new SplittableRandom(seed);
        this.cluster = new Cluster(random);
        this.network = new Network(agenda, random, cluster);
        this.nodes =
                IntStream.range(0, NODES).mapToObj(_ -> new SimulatedNode(this)).toList();
        this.relay = new Relay(this, cluster, nodes, world);
        troubles();
    }

    /** The first of these seeds that leads to a wrong answer; negative when none does. */
    static long firstWrong(String world, long from, long to, ResolverMetrics metrics) {
        return LongStream.range(from, to)
                .filter(seed -> new Simulation(seed, World.valueOf(world), metrics)
                        .run()
                        .isPresent())
                .findFirst()
                .orElse(-1);
    }

    /** Runs to the end, or to the first wrong answer, which is returned in words. */
    Optional<String> run() {
        var refuted = metrics.counted(Count.STREAM_REFUTED);
        while (wrong.isEmpty() && agenda.next(LENGTH_MILLIS)) {}
        if (wrong.isEmpty()) {
            nodes.forEach(this::agrees);
        }
        if (world.tellsTheTruth() && metrics.counted(Count.STREAM_REFUTED) > refuted) {
            say("what the stream told was true and has been refuted");
        }
        return wrong;
    }

    /** How many answers were judged. */
    long answers() {
        return answers;
    }

    /** How many of them were VALID. */
    long valid() {
        return valid;
    }

    Agenda agenda() {
        return agenda;
    }

    RandomGenerator random() {
        return random;
    }

    Network network() {
        return network;
    }

    ResolverMetrics metrics() {
        return metrics;
    }

    /** Whether a poll of this server is acknowledged. */
    boolean commits(History server) {
        return server == cluster.primary() || world == World.POLLS_NOT_COMMITTED;
    }

    /** Makes something happen again and again, until all becomes quiet. */
    void repeatedly(int meanMillis, Runnable happens) {
        agenda.in(1 + random.nextInt(2 * meanMillis), () -> {
            if (!isQuiet()) {
                happens.run();
                repeatedly(meanMillis, happens);
            }
        });
    }

    /** Asks every node at the moment when what it may still say of a lot ends. */
    void lookLater() {
        agenda.in(VALID_AFTER_RECALL_MILLIS_MAX + 1, () -> nodes.forEach(this::look));
    }

    /** Asks a node about every lot. */
    void look(SimulatedNode node) {
        node.answering().ifPresent(status -> {
            for (var lot = 0; lot < Cluster.LOTS; lot++) {
                look(node, status, lot);
            }
        });
    }

    private void troubles() {
        repeatedly(250, relay::decide);
        repeatedly(100, cluster::replicate);
        repeatedly(world == World.UNSTABLE ? 1_000 : 3_500, () -> {
            cluster.failOver(agenda.nowMillis());
            lookLater();
        });
        repeatedly(1_500, cluster::endZombie);
        repeatedly(2_500, () -> network.standStill(random.nextInt(2_500)));
        repeatedly(
                world == World.UNSTABLE ? 500 : 2_000,
                () -> anyNode().crash(random.nextInt(500), random.nextInt(4) == 0));
        repeatedly(700, () -> disturb(anyNode()));
        agenda.at(QUIET_MILLIS, () -> {
            network.calmDown();
            cluster.endZombie();
        });
    }

    /** The machine sleeps or pauses, or its time of day is set; or it is wrong when the machine wakes. */
    private void disturb(SimulatedNode node) {
        var machine = node.machine();
        var millis = Math.min(random.nextInt(random.nextBoolean() ? 500 : 4_000), QUIET_MILLIS - agenda.nowMillis());
        if (!machine.isSteady()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> machine.setClock(random.nextInt(-3_000, 3_000));
            case 1 -> machine.stop(millis, false);
            case 2 -> machine.stop(millis, true);
            default -> {
                machine.stop(millis, true);
                machine.setClock(-millis - 1_000 - random.nextInt(5_000));
            }
        }
        agenda.in(millis, () -> look(node));
    }

    private void look(SimulatedNode node, NodeStatus status, int lot) {
        answers++;
        var view = status.view();
        // In the order in which a scan asks.
        var fresh = view.leaseHeld();
        var worst = view.worst(Kind.PRODUCTION_LOT, lot);
        if (worst.isPresent()) {
            if (world != World.PUBLISHED_NOT_COMMITTED
                    || status.report().sizes().early() == 0) {
                node.witness().saw(lot, worst.get(), cluster.ledger());
            }
        } else if (fresh) {
            valid++;
            judge(node, lot);
        }
        if (fresh) {
            judgeRevision(view, lot);
        }
    }

    private void judge(SimulatedNode node, int lot) {
        if (cluster.ledger().isBadForMoreThan(lot, VALID_AFTER_RECALL_MILLIS_MAX, agenda.nowMillis())) {
            say("lot %d is said to be valid, recalled for more than %d ms"
                    .formatted(lot, VALID_AFTER_RECALL_MILLIS_MAX));
        }
        node.witness()
                .of(lot)
                .filter(number -> !cluster.ledger().isLiftedSince(lot, number))
                .ifPresent(number ->
                        say("lot %d is said to be valid by a node that has told of recall %d".formatted(lot, number)));
    }

    private void judgeRevision(LiveStatus view, int lot) {
        var known = cluster.ledger().revisionKnownFor(lot, VALID_AFTER_RECALL_MILLIS_MAX, agenda.nowMillis());
        if (view.leastRevision(Kind.PRODUCTION_LOT, lot) < known) {
            say("lot %d may be served older than revision %d".formatted(lot, known));
        }
    }

    /** After two seconds of quiet, every node holds the lease and says what is so. */
    private void agrees(SimulatedNode node) {
        var status = node.answering().orElseThrow();
        var view = status.view();
        var keeps = status.report().sizes().kept() > 0;
        var ledger = cluster.ledger();
        if (!view.leaseHeld()) {
            say("a node has no lease though all is quiet");
        }
        for (var lot = 0; lot < Cluster.LOTS; lot++) {
            var held = view.worst(Kind.PRODUCTION_LOT, lot).isPresent();
            if (held != ledger.isBad(lot) && !(held && keeps)) {
                say("lot %d is said to be %s though all is quiet".formatted(lot, held ? "recalled" : "good"));
            }
        }
    }

    private void say(String what) {
        if (wrong.isEmpty()) {
            wrong = Optional.of("at %d ms in %s: %s".formatted(agenda.nowMillis(), world, what));
        }
    }

    private SimulatedNode anyNode() {
        return nodes.get(random.nextInt(NODES));
    }

    private boolean isQuiet() {
        return agenda.nowMillis() >= QUIET_MILLIS;
    }
}
