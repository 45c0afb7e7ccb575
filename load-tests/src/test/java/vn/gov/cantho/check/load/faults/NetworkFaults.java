package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.rig.Waiting;

/** What networks do between two programs. */
final class NetworkFaults {

    private static final Duration LONG = Duration.ofSeconds(4);
    private static final Duration AMBER_MAX = Duration.ofSeconds(1);
    private static final String COMMIT = "COMMIT\0";
    private static final int SLICE = 64;

    private NetworkFaults() {}

    static List<Fault> all() {
        return Stream.of(one(), every(), relay()).flatMap(List::stream).toList();
    }

    /** Between one node and one neighbour: the other nodes notice nothing. */
    private static List<Fault> one() {
        return List.of(
                one("node-postgres-parted", true, ResolverNode::toPostgres, proxy -> proxy.set(Flow.HELD)),
                one("node-postgres-half-open", false, ResolverNode::toPostgres, proxy -> proxy.set(Flow.SWALLOWED)),
                one(
                        "node-postgres-deaf",
                        false,
                        ResolverNode::toPostgres,
                        proxy -> proxy.set(FaultProxy.Way.TO_CLIENT, Flow.HELD)),
                one(
                        "node-postgres-mute",
                        false,
                        ResolverNode::toPostgres,
                        proxy -> proxy.set(FaultProxy.Way.TO_SERVER, Flow.HELD)),
                one("node-postgres-refused", false, ResolverNode::toPostgres, NetworkFaults::refuse),
                one("node-redis-parted", false, ResolverNode::toRedis, proxy -> proxy.set(Flow.HELD)),
                one("node-redis-half-open", false, ResolverNode::toRedis, proxy -> proxy.set(Flow.SWALLOWED)),
                one(
                        "node-redis-deaf",
                        false,
                        ResolverNode::toRedis,
                        proxy -> proxy.set(FaultProxy.Way.TO_CLIENT, Flow.HELD)),
                one("node-redis-refused", false, ResolverNode::toRedis, NetworkFaults::refuse));
    }

    /** Between every node and one neighbour. */
    private static List<Fault> every() {
        return List.of(
                every("postgres-late-20ms", false, ResolverNode::toPostgres, proxy -> late(proxy, 20)),
                every("postgres-late-200ms", false, ResolverNode::toPostgres, proxy -> late(proxy, 200)),
                every("postgres-late-1000ms", false, ResolverNode::toPostgres, proxy -> late(proxy, 1_000)),
                every("postgres-in-slices", false, ResolverNode::toPostgres, proxy -> proxy.set(Flow.sliced(SLICE))),
                every("redis-late-200ms", false, ResolverNode::toRedis, proxy -> late(proxy, 200)),
                every("commit-unheard", true, ResolverNode::toPostgres, proxy -> proxy.loseAnswersTo(COMMIT)),
                new Fault("postgres-resets", false, NetworkFaults::resets));
    }

    private static List<Fault> relay() {
        return List.of(
                new Fault(
                        "relay-postgres-parted",
                        false,
                        (rig, _, _) -> part(rig.relay().toPostgres())),
                new Fault(
                        "relay-redis-parted",
                        false,
                        (rig, _, _) -> part(rig.relay().toRedis())),
                new Fault("postgres-standby-parted", false, NetworkFaults::partStandby));
    }

    private static Fault one(
            String name, boolean quick, Function<ResolverNode, FaultProxy> proxy, Consumer<FaultProxy> fault) {
        return new Fault(name, quick, (rig, random, notes) -> {
            var node = rig.nodes().get(random.nextInt(rig.nodes().size()));
            fault.accept(proxy.apply(node));
            var begun = System.nanoTime();
            Waiting.pass(LONG);
            var last = Duration.ofNanos(node.lastValidSent() - begun);
            var others = rig.nodes().stream().filter(other -> other != node).toList();
            proxy.apply(node).heal();
            if (name.contains("redis")) {
                notes.require(last.compareTo(AMBER_MAX) > 0, "not VALID while only Redis is away");
            } else {
                notes.figure("last VALID of the node sent after", last);
                notes.require(last.compareTo(AMBER_MAX) < 0, "VALID without a lease");
            }
            notes.require(
                    others.stream().allMatch(other -> other.lastValidSent() - begun > AMBER_MAX.toNanos()),
                    "another node is not VALID");
        });
    }

    private static Fault every(
            String name, boolean quick, Function<ResolverNode, FaultProxy> proxy, Consumer<FaultProxy> fault) {
        return new Fault(name, quick, (rig, _, notes) -> {
            var begun = System.nanoTime();
            rig.nodes().forEach(node -> fault.accept(proxy.apply(node)));
            Waiting.pass(LONG);
            notes.remark(rig.lastValidAfter(begun).compareTo(AMBER_MAX) > 0 ? "green" : "amber");
            rig.nodes().forEach(node -> proxy.apply(node).heal());
        });
    }

    private static void resets(Rig rig, RandomGenerator random, Fault.Notes notes) {
        var cuts = 0;
        for (var end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; cuts++) {
            Waiting.pass(Duration.ofMillis(random.nextInt(20, 200)));
            rig.nodes().get(random.nextInt(rig.nodes().size())).toPostgres().cut();
        }
        notes.remark(cuts + " times all connections of a node reset");
    }

    /** A commit waits for the standby: nothing can be decided, and no node knows whether the primary still is one. */
    private static void partStandby(Rig rig, RandomGenerator random, Fault.Notes notes) {
        rig.replication().set(Flow.HELD);
        var begun = System.nanoTime();
        Waiting.pass(LONG);
        var last = rig.lastValidAfter(begun);
        notes.figure("last VALID sent after", last);
        notes.require(last.compareTo(AMBER_MAX) < 0, "VALID although no commit is safe");
        rig.replication().heal();
    }

    private static void part(FaultProxy proxy) {
        proxy.set(Flow.HELD);
        Waiting.pass(LONG);
        proxy.heal();
    }

    private static void refuse(FaultProxy proxy) {
        proxy.refuse(true);
        proxy.cut();
    }

    private static void late(FaultProxy proxy, int millis) {
        proxy.set(FaultProxy.Way.TO_CLIENT, Flow.late(Duration.ofMillis(millis)));
    }
}
