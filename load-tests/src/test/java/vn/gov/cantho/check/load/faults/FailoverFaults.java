package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.gov.cantho.check.load.rig.Waiting;

/** What happens when another PostgreSQL becomes the primary. */
final class FailoverFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AMBER_MAX = Duration.ofSeconds(1);
    private static final int LOTS = 5;

    private FailoverFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("promotion", false, FailoverFaults::promote),
                new Fault("promotion-lost-tail", true, FailoverFaults::promoteWithoutTail),
                new Fault("zombie-primary", true, FailoverFaults::zombie));
    }

    /** The primary dies, and its synchronous standby has everything that was ever acknowledged. */
    private static void promote(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        Waiting.pass(Duration.ofMillis(random.nextInt(100, 1_000)));
        rig.primary().process().kill();
        var killed = System.nanoTime();
        rig.promote();
        rig.leadToPrimary();
        notes.figure("green after the kill", greenAfter(rig, killed));
        rig.replaceStandby();
    }

    /** The standby knew nothing of the latest recalls: whoever has heard of them keeps them. */
    private static void promoteWithoutTail(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        var lots = rig.spareLots().subList(10, 10 + LOTS);
        rig.primary().waitFor("");
        rig.replication().set(Flow.SWALLOWED);
        Waiting.pass(Duration.ofMillis(random.nextInt(200, 1_000)));
        rig.desk().recall(lots);
        rig.desk().pause();
        for (var node : rig.nodes()) {
            lots.forEach(lot ->
                    notes.require(rig.oracle().hears(node, lot, "RECALLED", PATIENCE), "a recall does not arrive"));
        }
        // What was decided last must have arrived everywhere, or nobody would know of it any more.
        Waiting.pass(Duration.ofSeconds(1));
        var old = rig.primary();
        old.process().kill();
        var killed = System.nanoTime();
        rig.promote();
        rig.leadToPrimary();
        notes.figure("green after the kill", greenAfter(rig, killed));
        for (var node : rig.nodes()) {
            lots.forEach(lot -> notes.require(
                    rig.oracle()
                            .ask(node, lot)
                            .filter(said -> said.verdict().equals("RECALLED"))
                            .isPresent(),
                    "a recall was forgotten with the tail"));
            notes.require(node.status().contains("STATUS_KEPT"), "no alarm about what the feed has lost");
        }
        rig.desk().reconcile(lots);
        for (var node : rig.nodes()) {
            notes.require(
                    rig.oracle().hears(node, lots.getFirst(), "VALID", PATIENCE), "not VALID after reconciliation");
        }
        rig.replaceStandby();
        rig.desk().goOn();
        notes.remark(LOTS + " recalls lost with the tail stayed red on every node until reconciled");
    }

    /** Only a lease of the new primary can still be held when every one of the old has run out. */
    private static Duration greenAfter(Rig rig, long killed) {
        var green = rig.requireGreen(killed + AMBER_MAX.toNanos());
        return green.plus(AMBER_MAX);
    }

    /** The old primary goes on after another was made: no commit of it is ever acknowledged, so no node believes it. */
    private static void zombie(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        var stuck = rig.nodes().get(random.nextInt(rig.nodes().size()));
        rig.primary().process().freeze();
        var frozen = System.nanoTime();
        var old = rig.promote();
        rig.nodes().stream().filter(node -> node != stuck).forEach(node -> rig.leadToPrimary(node.toPostgres()));
        rig.leadToPrimary(rig.relay().toPostgres());
        old.process().thaw();
        Waiting.pass(Duration.ofSeconds(5));
        var last = Duration.ofNanos(stuck.lastValidSent() - frozen);
        notes.figure("last VALID of the node at the old primary, after it was stopped", last);
        notes.require(last.compareTo(AMBER_MAX) < 0, "a primary of the past let a node say VALID");
        old.process().kill();
        rig.leadToPrimary(stuck.toPostgres());
        notes.figure("green with the new primary", rig.requireGreen(System.nanoTime()));
        rig.replaceStandby();
    }
}
