package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.gov.cantho.check.load.rig.Waiting;

/** What happens to Redis and to the way there: nothing that anybody who scans may notice. */
final class RedisFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RedisFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("redis-stopped-2s", true, (rig, _, notes) -> stop(rig, notes, Duration.ofSeconds(2))),
                new Fault("redis-stopped-60s", false, (rig, _, notes) -> stop(rig, notes, Duration.ofSeconds(60))),
                new Fault("redis-flushed", true, RedisFaults::flush),
                new Fault("redis-killed", false, RedisFaults::kill),
                new Fault("sentinel-failover", false, RedisFaults::failOver));
    }

    private static void stop(Rig rig, Fault.Notes notes, Duration length) {
        rig.redis().process().freeze();
        Waiting.pass(length);
        notes.require(isGreen(rig), "not VALID while only Redis stands still");
        rig.redis().process().thaw();
        Waiting.pass(Duration.ofSeconds(1));
    }

    private static void flush(Rig rig, RandomGenerator random, Fault.Notes notes) throws IOException {
        for (var flush = 0; flush < 5; flush++) {
            Waiting.pass(Duration.ofMillis(random.nextInt(100, 600)));
            notes.require(rig.redis().ask("FLUSHALL") == '+', "Redis does not forget");
        }
        notes.remark("5 times FLUSHALL");
    }

    private static void kill(Rig rig, RandomGenerator random, Fault.Notes notes) {
        Waiting.pass(Duration.ofMillis(random.nextInt(50, 500)));
        rig.redis().process().kill();
        Waiting.pass(Duration.ofSeconds(2));
        notes.require(isGreen(rig), "not VALID while only Redis is gone");
        rig.redis().start();
        Waiting.pass(Duration.ofSeconds(1));
    }

    /** The master dies or stands still, and the Sentinels make another, which may lack the end of the stream. */
    private static void failOver(Rig rig, RandomGenerator random, Fault.Notes notes) throws IOException {
        var copy = rig.copyRedis();
        notes.require(Waiting.until(PATIENCE, copy::isCaughtUp), "the copy does not follow");
        try (var sentinels = rig.watchRedis()) {
            var begun = System.nanoTime();
            var dies = random.nextBoolean();
            if (dies) {
                rig.redis().process().kill();
            } else {
                rig.redis().process().freeze();
            }
            notes.require(Waiting.until(PATIENCE, () -> sentinels.master() == copy.port()), "no other master");
            notes.figure("another master after", Duration.ofNanos(System.nanoTime() - begun));
            notes.require(isGreen(rig), "not VALID while only Redis is away");
            var old = rig.leadToRedis(copy);
            Waiting.pass(Duration.ofSeconds(3));
            notes.remark(dies ? "the master died" : "the master stood still");
            old.process().kill();
        }
    }

    /** Whether every node says VALID now. */
    private static boolean isGreen(Rig rig) {
        var since = System.nanoTime();
        return Waiting.until(
                Duration.ofSeconds(5), () -> rig.nodes().stream().allMatch(node -> node.lastValidSent() > since));
    }
}
