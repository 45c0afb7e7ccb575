package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.gov.cantho.check.load.rig.Waiting;

/** What is said of each kind of code under each condition of the neighbours, on one node, cell by cell. */
final class MatrixFault {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AMBER = Duration.ofMillis(1_200);
    private static final Duration KEPT = Duration.ofSeconds(6);
    private static final String FORGED = "/q/00000000000000000000";
    private static final int NEVER_ISSUED = 800_000;
    private static final int RECALLED_LOT = 31;
    private static final int KNOWN_LOT = 30;
    private static final int COLD_LOTS = 1_990;
    private static final int TRIES_MAX = 5;

    private final Rig rig;
    private final ResolverNode node;
    private final Fault.Notes notes;
    private final Lot known;
    private final Lot recalled;
    private int cold = COLD_LOTS;
    private int cells;

    /** What is said of a code that is known, of one that nobody has asked for, and of a genuine one that was never issued. */
    private record Row(String known, String cold, String neverIssued) {}

    private static final Row GREEN = new Row("200 VALID", "200 VALID", "404 UNKNOWN");
    private static final Row AMBER_ROW = new Row("200 UNCONFIRMED", "200 UNCONFIRMED", "200 UNCONFIRMED");

    private MatrixFault(Rig rig, ResolverNode node, Fault.Notes notes) {
        this.rig = rig;
        this.node = node;
        this.notes = notes;
        this.known = rig.spareLots().get(KNOWN_LOT);
        this.recalled = rig.spareLots().get(RECALLED_LOT);
    }

    static void strike(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        var node = rig.nodes().get(random.nextInt(rig.nodes().size()));
        new MatrixFault(rig, node, notes).strike();
    }

    private void strike() throws Exception {
        rig.desk().recall(List.of(recalled));
        notes.require(rig.oracle().hears(node, recalled, "RECALLED", PATIENCE), "a recall does not arrive");
        notes.require(rig.oracle().hears(node, known, "VALID", PATIENCE), "not VALID in calm");
        check("healthy", GREEN);
        node.toRedis().set(Flow.HELD);
        check("Redis away", GREEN);
        node.toRedis().heal();
        node.toPostgres().set(FaultProxy.Way.TO_CLIENT, Flow.late(Duration.ofSeconds(1)));
        Waiting.pass(AMBER);
        check("PostgreSQL slow", AMBER_ROW);
        node.toPostgres().heal();
        // What the node knows is on its disk by now.
        Waiting.pass(KEPT);
        node.toPostgres().set(Flow.HELD);
        Waiting.pass(AMBER);
        check("PostgreSQL away", AMBER_ROW);
        node.toRedis().set(Flow.HELD);
        check("both away", AMBER_ROW);
        node.kill();
        node.start();
        node.awaitReady();
        check("restarted while both are away", AMBER_ROW);
        node.toPostgres().heal();
        node.toRedis().heal();
        rig.requireGreen(System.nanoTime());
        check("healed", GREEN);
        rig.desk().clear(List.of(recalled));
        notes.remark(cells + " cells");
    }

    private void check(String condition, Row row) {
        expect(condition, "a known code", row.known(), () -> rig.oracle().look(node, known));
        expect(
                condition,
                "a code nobody has asked for",
                row.cold(),
                () -> rig.oracle().look(node, coldLot()));
        expect(
                condition,
                "a genuine code never issued",
                row.neverIssued(),
                () -> rig.oracle().look(node, neverIssued()));
        expect(condition, "a forged code", "404 UNKNOWN", () -> rig.oracle().look(node, FORGED));
        expect(condition, "a recalled lot", "200 RECALLED", () -> rig.oracle().look(node, recalled));
    }

    /** Another one each time, for what a node was told of one is kept for a while. */
    private Lot coldLot() {
        return rig.spareLots().get(cold--);
    }

    private Lot neverIssued() {
        return new Lot(NEVER_ISSUED + cold--);
    }

    /** Good news may need a second try on a machine that is busy, for a look-up has a deadline; bad news may not. */
    private void expect(String condition, String what, String expected, Supplier<String> ask) {
        cells++;
        var said = ask.get();
        for (var tries = 1; tries < TRIES_MAX && !said.equals(expected) && said.endsWith("UNCONFIRMED"); tries++) {
            said = ask.get();
        }
        notes.require(said.equals(expected), "%s, %s: %s instead of %s".formatted(condition, what, said, expected));
    }
}
