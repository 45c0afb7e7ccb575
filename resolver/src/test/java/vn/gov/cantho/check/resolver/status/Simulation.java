package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Fourteen seconds of three nodes, three lots and a cluster in trouble, all of it decided by one seed. Time goes in
 * steps of a few milliseconds; after each, every node is asked about every lot.
 */
final class Simulation {

    private static final int NODES = 3;
    private static final long LENGTH_MILLIS = 14_000;
    private static final int STEP_MILLIS = 5;
    private static final long VALID_AFTER_RECALL_MILLIS_MAX = 1_000;

    private final Random random;
    private final Cluster cluster;
    private final List<SimulatedNode> nodes;
    private final List<Pending> pending = new ArrayList<>();
    private long now = 1;
    private long stalledUntil;
    private long answers;

    /** A protection that is taken away, to see that the simulation would notice. */
    enum Mutation {
        NONE,
        LEASE_FROM_REPLY,
        NO_HEARTBEAT,
        NO_FORK_CHECK,
        NO_STICKY,
        PERSIST_LEASE,
        FORGET_ON_RESTART
    }

    private record Pending(long at, Runnable effect) {}

    Simulation(long seed, Mutation mutation, ResolverMetrics metrics) {
        this.random = new Random(seed);
        this.cluster = new Cluster(random);
        this.nodes = IntStream.range(0, NODES)
                .mapToObj(_ -> new SimulatedNode(this, random, metrics, mutation))
                .toList();
    }

    /** Runs to the end, or to the first wrong answer, which is returned in words. */
    Optional<String> run() {
        while (now < LENGTH_MILLIS) {
            now += STEP_MILLIS;
            trouble();
            arrive();
            nodes.forEach(node -> node.step(now));
            var wrong = ask();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    long answers() {
        return answers;
    }

    Cluster cluster() {
        return cluster;
    }

    long nowMillis() {
        return now;
    }

    long nanos() {
        return Duration.ofMillis(now).toNanos();
    }

    FreshnessLease lease() {
        return new FreshnessLease(this::nanos, () -> Instant.EPOCH.plusMillis(now), Duration.ofMillis(900));
    }

    /** Which server a poll reaches; none while the network or the server hangs. */
    Optional<History> serverFor(Random chance) {
        if (now < stalledUntil) {
            return Optional.empty();
        }
        var zombie = cluster.zombie();
        return zombie.isPresent() && chance.nextInt(3) == 0 ? zombie : Optional.of(cluster.primary());
    }

    void at(long millis, Runnable effect) {
        pending.add(new Pending(millis, effect));
    }

    private void trouble() {
        if (oneIn(60)) {
            var decision = cluster.decide(now);
            nodes.forEach(node -> node.stream(now, decision.timeline(), decision.row()));
        }
        if (oneIn(20)) {
            cluster.replicate();
        }
        if (oneIn(700)) {
            cluster.failOver(now);
        }
        if (oneIn(300)) {
            cluster.endZombie();
        }
        if (oneIn(500)) {
            stalledUntil = now + random.nextInt(2_500);
        }
        if (oneIn(400)) {
            nodes.get(random.nextInt(NODES)).restart(random.nextBoolean());
        }
    }

    private void arrive() {
        for (var i = 0; i < pending.size(); ) {
            if (pending.get(i).at() <= now) {
                pending.remove(i).effect().run();
            } else {
                i++;
            }
        }
    }

    private Optional<String> ask() {
        for (var node : nodes) {
            for (var lot = 0; lot < Cluster.LOTS; lot++) {
                answers++;
                if (node.saysValid(lot)) {
                    var wrong = judge(node, lot);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
                node.noteBad(lot);
            }
        }
        return Optional.empty();
    }

    private Optional<String> judge(SimulatedNode node, int lot) {
        var since = cluster.badSince(lot);
        if (since.isPresent() && now - since.get() > VALID_AFTER_RECALL_MILLIS_MAX) {
            return Optional.of(
                    "at %d ms lot %d is said to be valid, recalled since %d ms".formatted(now, lot, since.get()));
        }
        var saw = node.sawBad(lot);
        if (saw.isPresent() && !wasLiftedSince(lot, saw.get())) {
            return Optional.of(
                    "at %d ms lot %d is said to be valid by a node that has seen its recall".formatted(now, lot));
        }
        return Optional.empty();
    }

    /** Whether anybody has lifted the status of the lot after a decision, in whatever history. */
    private boolean wasLiftedSince(int lot, int number) {
        return cluster.decisions().stream()
                .anyMatch(decision -> decision.lot() == lot && !decision.bad() && decision.number() > number);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
