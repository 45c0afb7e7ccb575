package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.List;
import vn.gov.cantho.check.load.rig.Waiting;

/** Nothing breaks: what the others are to be compared with. */
final class CalmFaults {

    private static final Duration CALM = Duration.ofSeconds(4);

    /** Until programs are compiled and lots are kept. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private static final int RECALLS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is promised of the time from the commit of a recall to the last node that is seen to know of it. */
    private static final Duration P50_MAX = Duration.ofMillis(50);

    private static final Duration P99_MAX = Duration.ofMillis(300);
    private static final Duration MAX = Duration.ofSeconds(1);

    private CalmFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("calm", true, (_, _, _) -> Waiting.pass(CALM)),
                new Fault("calm-1000-recalls", false, (rig, _, notes) -> recalls(rig, notes)));
    }

    private static void recalls(Rig rig, Fault.Notes notes) {
        Waiting.pass(SETTLED);
        var _ = rig.oracle().next();
        var tally = rig.oracle().seen();
        notes.require(
                Waiting.until(PATIENCE, () -> tally.recallsEverywhere() >= RECALLS),
                "no " + RECALLS + " recalls were seen everywhere within 10 min");
        var half = tally.recallEverywhere(0.5);
        var most = tally.recallEverywhere(0.99);
        var longest = tally.recallEverywhere(1);
        notes.remark("%,d recalls, last of three nodes".formatted(tally.recallsEverywhere()));
        notes.figure("p50", half);
        notes.figure("p99", most);
        notes.figure("longest", longest);
        notes.require(half.compareTo(P50_MAX) < 0, "half of the recalls took 50 ms and more to the last node");
        notes.require(most.compareTo(P99_MAX) < 0, "one recall of a hundred took 300 ms and more to the last node");
        notes.require(longest.compareTo(MAX) <= 0, "a recall took longer than 1 s to the last node");
    }
}
