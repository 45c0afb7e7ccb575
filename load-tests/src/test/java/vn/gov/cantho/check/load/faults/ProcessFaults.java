package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.gov.cantho.check.load.rig.Waiting;

/** Programs of ours that die or stand still. */
final class ProcessFaults {

    /** The promise is 5 s, on a machine that does nothing else. */
    private static final Duration READY_MAX = Duration.ofSeconds(30);

    private static final int QUICK_KILLS = 5;
    private static final int KILLS = 200;

    private ProcessFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("node-killed", true, (rig, random, notes) -> killNodes(rig, random, notes, QUICK_KILLS)),
                new Fault("node-killed-200-times", false, (rig, random, notes) -> killNodes(rig, random, notes, KILLS)),
                new Fault("relay-killed", true, ProcessFaults::killRelay),
                new Fault("node-stopped-5s", false, ProcessFaults::stopNode));
    }

    /** Each at a random moment, one or two nodes together, so that another goes on. */
    private static void killNodes(Rig rig, RandomGenerator random, Fault.Notes notes, int kills) {
        var slowest = Duration.ZERO;
        for (var killed = 0; killed < kills; ) {
            var first = random.nextInt(rig.nodes().size());
            var struck = new ArrayList<ResolverNode>();
            for (var next = 0; next < rig.nodes().size() - 1 && killed < kills; next++) {
                Waiting.pass(Duration.ofMillis(random.nextInt(50, 400)));
                var node = rig.nodes().get((first + next) % rig.nodes().size());
                node.kill();
                node.start();
                struck.add(node);
                killed++;
            }
            var started = System.nanoTime();
            struck.forEach(ResolverNode::awaitReady);
            var took = Duration.ofNanos(System.nanoTime() - started);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        notes.remark(kills + " kills");
        notes.figure("slowest ready after", slowest);
        notes.require(slowest.compareTo(READY_MAX) < 0, "a node was not ready within 30 s");
    }

    private static void killRelay(Rig rig, RandomGenerator random, Fault.Notes notes) {
        Waiting.pass(Duration.ofMillis(random.nextInt(100, 1_000)));
        rig.relay().process().kill();
        Waiting.pass(Duration.ofSeconds(2));
        rig.relay().process().start();
        Waiting.pass(Duration.ofSeconds(3));
        notes.remark("2 s without a relay");
    }

    /** What waited in the sockets of the node meanwhile is answered first, and must not be answered as of before. */
    private static void stopNode(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        var node = rig.nodes().get(random.nextInt(rig.nodes().size()));
        var lot = rig.spareLots().getFirst();
        rig.oracle().finish(rig.oracle().begin(node, lot, 10));
        node.process().freeze();
        rig.desk().recall(List.of(lot));
        Waiting.pass(Duration.ofMillis(1_500));
        var waiting = rig.oracle().begin(node, lot, 100);
        Waiting.pass(Duration.ofMillis(3_500));
        node.process().thaw();
        rig.oracle().finish(waiting);
        rig.desk().clear(List.of(lot));
        notes.remark(waiting.size() + " scans waited at a stopped node for a lot recalled meanwhile");
    }
}
