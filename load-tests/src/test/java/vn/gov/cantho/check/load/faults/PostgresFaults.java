package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.gov.cantho.check.load.rig.Waiting;

/** What happens to PostgreSQL and to the way there. */
final class PostgresFaults {

    /** A lease of 0.9 s that began with a poll before the stop, and the time that signalling takes. */
    private static final Duration AMBER_MAX = Duration.ofSeconds(1);

    private static final Duration GREEN_MAX = Duration.ofSeconds(10);

    private PostgresFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("postgres-stopped-1s", false, (rig, _, notes) -> stop(rig, notes, Duration.ofSeconds(1))),
                new Fault("postgres-stopped-3s", true, (rig, _, notes) -> stop(rig, notes, Duration.ofSeconds(3))),
                new Fault("postgres-stopped-60s", false, (rig, _, notes) -> stop(rig, notes, Duration.ofSeconds(60))),
                new Fault("postgres-killed", false, PostgresFaults::kill));
    }

    private static void stop(Rig rig, Fault.Notes notes, Duration length) {
        rig.primary().process().freeze();
        var stopped = System.nanoTime();
        Waiting.pass(length);
        var amber = rig.lastValidAfter(stopped);
        rig.primary().process().thaw();
        var green = rig.requireGreen(System.nanoTime());
        notes.figure("last VALID sent after the stop", amber);
        notes.figure("green after it goes on", green);
        notes.require(amber.compareTo(AMBER_MAX) < 0, "VALID without a lease");
        notes.require(green.compareTo(GREEN_MAX) < 0, "not green within 10 s");
    }

    private static void kill(Rig rig, RandomGenerator random, Fault.Notes notes) {
        Waiting.pass(Duration.ofMillis(random.nextInt(50, 500)));
        var killed = System.nanoTime();
        rig.primary().process().kill();
        Waiting.pass(Duration.ofSeconds(2));
        notes.figure("last VALID sent after the kill", rig.lastValidAfter(killed));
        rig.primary().start();
        notes.figure("green after the start", rig.requireGreen(System.nanoTime()));
    }
}
