package vn.gov.cantho.check.load.lots;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.gov.cantho.check.load.rig.PostgresHome;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.Stamps;
import vn.gov.cantho.check.load.rig.TemporaryFolder;

/** Compares systems with few lots and with many, in turn and in one run. Called by load-tests/lots-cost. */
final class LotsRun {

    /** Until the compiler of the JVM is done, and the pages of a thousand lots are kept. */
    private static final int WARM_UPS = 8;

    private static final int SECONDS = 4;
    private static final double RATIO_MAX = 1.1;
    /** With fewer lots than this most are read once and then at hand. */
    private static final int LOTS_TO_READ = 1_000_000;

    private static final double MEBIBYTE = 1 << 20;

    private LotsRun() {}

    /** What was measured of one system, in microseconds and in readings a second. */
    private record Measured(List<Double> few, List<Double> many, List<Double> reads) {

        Measured() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Arguments: how often each is measured; how many lots the systems have, fewest first. */
    static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var sizes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        var folder = TemporaryFolder.create("check-lots");
        var resolver = Programs.findResolver();
        var stamps = Stamps.create(folder);
        var postgres = PostgresServer.create("pg", PostgresHome.unpack(folder), folder);
        var redis = RedisServer.unpack(folder);
        var measured = new LinkedHashMap<SizedSystem, Measured>();
        for (var lots : sizes) {
            var begun = System.nanoTime();
            measured.put(SizedSystem.start(lots, resolver, postgres, redis, stamps, folder), new Measured());
            IO.println("%,d lots published in %d s".formatted(lots, (System.nanoTime() - begun) / 1_000_000_000));
        }
        for (var round = 1 - WARM_UPS; round <= rounds; round++) {
            for (var system : measured.entrySet()) {
                measure(system.getKey(), system.getValue(), round);
            }
        }
        var footprints = new LinkedHashMap<SizedSystem, String>();
        for (var system : measured.keySet()) {
            // Before caches are filled with lots that are scanned once: those are bounded whatever comes.
            footprints.put(system, footprint(system));
        }
        for (var system : measured.entrySet()) {
            read(system.getKey(), system.getValue(), rounds);
        }
        System.exit(report(measured, footprints) ? 0 : 1);
    }

    private static void measure(SizedSystem system, Measured into, int round) throws IOException, InterruptedException {
        var few = Load.scan(system, system.few(), 0, SECONDS);
        var many = Load.scan(system, system.many(), 0, SECONDS);
        if (round >= 1) {
            into.few().add(few.micros());
            into.many().add(many.micros());
            IO.println("%,9d lots: %5.1f µs a scan of ten lots, %5.1f of a thousand"
                    .formatted(system.lots(), few.micros(), many.micros()));
        }
    }

    /** Scans one lot after the other, so that nearly each has to be read. */
    private static void read(SizedSystem system, Measured into, int rounds) throws IOException, InterruptedException {
        if (system.lots() < LOTS_TO_READ) {
            return;
        }
        var from = 0L;
        for (var round = 0; round <= rounds; round++) {
            var before = system.reads();
            var run = Load.scan(system, system.spread(), from, SECONDS);
            from += run.scans();
            var reads = system.reads() - before;
            if (round >= 1) {
                into.reads().add((double) reads / SECONDS);
                IO.println("%,9d lots, each once: %,d scans, %,d read from PostgreSQL, %,.0f a second, %5.1f µs a scan"
                        .formatted(system.lots(), run.scans(), reads, (double) reads / SECONDS, run.micros()));
            }
        }
        IO.println("%,9d lots, heap and resident afterwards: %s".formatted(system.lots(), footprint(system)));
    }

    private static boolean report(Map<SizedSystem, Measured> measured, Map<SizedSystem, String> footprints) {
        IO.println(
                "\n| Lots | A scan of ten lots | to the fewest | of a thousand lots | Heap | Resident | Read a second |");
        IO.println("|---|---|---|---|---|---|---|");
        var fewest = median(measured.values().iterator().next().few());
        var kept = true;
        for (var system : measured.entrySet()) {
            var found = system.getValue();
            var ratio = median(found.few()) / fewest;
            var reads = found.reads().isEmpty() ? "–" : "%,.0f".formatted(median(found.reads()));
            IO.println(String.format(
                    Locale.ROOT,
                    "| %,d | %.1f µs | %.2f | %.1f µs | %s | %s |",
                    system.getKey().lots(),
                    median(found.few()),
                    ratio,
                    median(found.many()),
                    footprints.get(system.getKey()),
                    reads));
            kept &= ratio <= RATIO_MAX;
        }
        IO.println("budget: %.1f times the fewest: %s".formatted(RATIO_MAX, kept ? "kept" : "NOT KEPT"));
        return kept;
    }

    private static String footprint(SizedSystem system) throws IOException, InterruptedException {
        return "%.0f MiB | %.0f MiB"
                .formatted(Load.heap(system.pid()) / MEBIBYTE, Load.resident(system.pid()) / MEBIBYTE);
    }

    private static double median(List<Double> values) {
        return values.stream()
                .sorted()
                .skip((values.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
