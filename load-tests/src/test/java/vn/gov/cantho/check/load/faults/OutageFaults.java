package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import vn.gov.cantho.check.load.rig.ResolverServer;
import vn.gov.cantho.check.load.rig.Waiting;

/** Everything away at once, more recalls than ever, no room on the disk. */
final class OutageFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The promise is 5 s, on a machine that does nothing else. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    /** The promise is 5 s here too. */
    private static final Duration ALARM_MAX = Duration.ofSeconds(20);

    private static final Duration AMBER = Duration.ofMillis(1_500);
    private static final Duration SNAPSHOT = Duration.ofSeconds(6);
    private static final Pattern LOST = Pattern.compile("\"lost\"\\s*:\\s*(\\d+)");
    private static final int STORM_PART = 50;
    private static final int QUICK_STORM = 500;
    private static final int STORM = 1_900;

    private OutageFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("both-dead-node-restarted", true, OutageFaults::bothDead),
                new Fault("recall-storm-500", true, (rig, _, notes) -> storm(rig, notes, QUICK_STORM)),
                new Fault("recall-storm-1900", false, (rig, _, notes) -> storm(rig, notes, STORM)),
                new Fault("journal-without-room", true, OutageFaults::noRoom));
    }

    private static void bothDead(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        var node = rig.nodes().get(random.nextInt(rig.nodes().size()));
        var lot = rig.spareLots().get(20);
        rig.desk().recall(List.of(lot));
        notes.require(rig.oracle().hears(node, lot, "RECALLED", PATIENCE), "a recall does not arrive");
        Waiting.pass(SNAPSHOT);
        rig.primary().process().kill();
        rig.standby().process().kill();
        rig.redis().process().kill();
        Waiting.pass(AMBER);
        notes.require(says(rig, node, lot, "RECALLED"), "a recalled lot is not RECALLED any more");
        notes.require(says(rig, node, rig.spareLots().get(21), "UNCONFIRMED"), "an unseen lot is not UNCONFIRMED");
        node.kill();
        var started = System.nanoTime();
        node.start();
        var answered = Waiting.until(
                ResolverServer.START_PATIENCE, () -> rig.oracle().ask(node, lot).isPresent());
        var took = Duration.ofNanos(System.nanoTime() - started);
        notes.figure("first answer of the restarted node", took);
        notes.require(answered && took.compareTo(ANSWER_MAX) < 0, "no answer within 30 s");
        notes.require(says(rig, node, lot, "RECALLED"), "after a restart a recalled lot is not RECALLED");
        notes.require(says(rig, node, rig.spareLots().get(22), "UNCONFIRMED"), "not UNCONFIRMED after a restart");
        node.awaitReady();
        Waiting.pass(AMBER);
        rig.primary().start();
        rig.standby().start();
        rig.redis().start();
        notes.figure("green after both are back", rig.requireGreen(System.nanoTime()));
        rig.desk().clear(List.of(lot));
    }

    private static void storm(Rig rig, Fault.Notes notes, int lots) throws Exception {
        var storm = rig.spareLots().subList(50, 50 + lots);
        var begun = System.nanoTime();
        for (var part = 0; part < lots; part += STORM_PART) {
            rig.desk().recall(storm.subList(part, part + STORM_PART));
            var lot = storm.get(part);
            rig.nodes().forEach(node -> rig.oracle().ask(node, lot));
        }
        var last = System.nanoTime();
        notes.figure(lots + " lots recalled in", Duration.ofNanos(last - begun));
        for (var node : rig.nodes()) {
            notes.require(rig.oracle().hears(node, storm.getLast(), "RECALLED", PATIENCE), "the last does not arrive");
        }
        notes.figure("the last known everywhere after", Duration.ofNanos(System.nanoTime() - last));
        Waiting.pass(Judgement.LIMIT);
        for (var at = 0; at < lots; at += 10) {
            var lot = storm.get(at);
            rig.nodes()
                    .forEach(node ->
                            notes.require(says(rig, node, lot, "RECALLED"), "a lot of the storm is not RECALLED"));
        }
        for (var part = 0; part < lots; part += STORM_PART) {
            rig.desk().clear(storm.subList(part, part + STORM_PART));
        }
    }

    /** No file of a node may grow: scans are answered, what is not counted is known by number, and an alarm rings. */
    private static void noRoom(Rig rig, RandomGenerator random, Fault.Notes notes) throws Exception {
        var node = rig.nodes().get(random.nextInt(rig.nodes().size()));
        var before = lost(node);
        limitFiles(node, "0:unlimited");
        var begun = System.nanoTime();
        var rang = Waiting.until(ALARM_MAX, () -> node.status().contains("SCAN_LOST"));
        notes.figure("alarm after", Duration.ofNanos(System.nanoTime() - begun));
        notes.require(rang, "no alarm within 20 s");
        Waiting.pass(Duration.ofSeconds(2));
        limitFiles(node, "unlimited:unlimited");
        Waiting.pass(Duration.ofSeconds(2));
        var writtenOff = rig.writeOff();
        var told = lost(node) - before;
        notes.require(told > 0 && writtenOff == told, "told " + told + " lost, missing are " + writtenOff);
        notes.remark("%d scans answered and told to be lost".formatted(told));
    }

    private static boolean says(Rig rig, ResolverNode node, Lot lot, String verdict) {
        return rig.oracle()
                .ask(node, lot)
                .filter(said -> said.verdict().equals(verdict))
                .isPresent();
    }

    private static long lost(ResolverNode node) {
        var found = LOST.matcher(node.status());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static void limitFiles(ResolverNode node, String limit) throws IOException, InterruptedException {
        var pid = Long.toString(node.process().pid());
        var done = new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + limit)
                .start()
                .waitFor();
        if (done != 0) {
            throw new IOException("prlimit does not work here");
        }
    }
}
