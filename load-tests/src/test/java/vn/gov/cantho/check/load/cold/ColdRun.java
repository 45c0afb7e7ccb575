package vn.gov.cantho.check.load.cold;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.load.chart.Chart;
import vn.gov.cantho.check.load.chart.Series;
import vn.gov.cantho.check.load.openloop.Meters;
import vn.gov.cantho.check.load.openloop.OpenLoop;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Pace;
import vn.gov.cantho.check.load.openloop.Questions;
import vn.gov.cantho.check.load.report.Section;

/** Measures a node that is warm, and one that was just started with empty caches. Called by load-tests/cold. */
final class ColdRun {

    private static final String MEASURED = "stage_seconds_count";
    private static final String STORE = "stage=\"store\"";
    private static final int AT_ONCE = 64;
    private static final int CONNECTIONS_MAX = 1_000;
    private static final double SHARE_OF_PEAK = 0.6;
    private static final Duration PEAK = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final Duration COLD = Duration.ofSeconds(40);
    private static final int PREFIX = "/q/".length();
    private static final int NOT_MEASURED = 2;

    private final InetSocketAddress target;
    private final Path codes;

    private ColdRun(URI resolver, Path codes) {
        this.target = new InetSocketAddress(resolver.getHost(), resolver.getPort());
        this.codes = codes;
    }

    /**
     * Arguments: resolver as host:port, file of codes, file that takes what the warm node did; for a cold node also its
     * management as host:port, file of keys and folder of the report.
     */
    static void main(String[] arguments) throws IOException, InterruptedException {
        var run = new ColdRun(URI.create("http://" + arguments[0]), Path.of(arguments[1]));
        var known = Path.of(arguments[2]);
        if (arguments.length == 3) {
            run.warm(known);
            return;
        }
        var section = run.cold(known, URI.create("http://" + arguments[3]), Path.of(arguments[4]));
        section.write(Path.of(arguments[5]));
        IO.println(section.text());
        IO.println(section.isKept() ? "all budgets kept" : "missed: " + String.join("; ", section.missed()));
        System.exit(section.isKept() ? 0 : 1);
    }

    private void warm(Path known) throws IOException {
        long peak;
        try (var loop = loop(AT_ONCE)) {
            peak = loop.ask(new Pace.Closed(AT_ONCE), PEAK).rate();
        }
        if (peak == 0) {
            IO.println("no scan is answered, so nothing can be measured");
            System.exit(NOT_MEASURED);
        }
        try (var loop = loop(CONNECTIONS_MAX)) {
            var p99 = loop.ask(new Pace.Open(share(peak)), STEADY).within(0.99);
            IO.println("warm: peak %,d right answers a second; at %,d p99 %.1f ms"
                    .formatted(peak, share(peak), p99.toNanos() / 1e6));
            Files.writeString(known, peak + " " + p99.toNanos());
        }
    }

    private Section cold(Path known, URI management, Path keys) throws IOException, InterruptedException {
        var told = Files.readString(known).split(" ", -1);
        var peak = Long.parseLong(told[0]);
        var steady = Duration.ofNanos(Long.parseLong(told[1]));
        try (var loop = loop(CONNECTIONS_MAX)) {
            var tally = loop.ask(new Pace.Open(share(peak)), COLD);
            var meters = Meters.read(management);
            var reads = Math.round(meters.sum(MEASURED, STORE));
            var failed = Math.round(meters.sum(MEASURED, STORE, "outcome=\"failed\""));
            return section(peak, new Recovery(steady, tally, reads, failed, keysAskedFor(keys)));
        }
    }

    private OpenLoop loop(int connectionsMax) throws IOException {
        return new OpenLoop(target, Questions.read(codes, List.of(), 1), connectionsMax);
    }

    private static int share(long peak) {
        return Math.toIntExact(Math.max(1, Math.round(SHARE_OF_PEAK * peak)));
    }

    /** How many code lots the stamps belong to: an identity is kept for each. */
    private long keysAskedFor(Path keys) throws IOException {
        var reader = new StampCodes(StampKeyRing.parse(Files.readAllLines(keys)));
        return Questions.paths(codes, 1).stream()
                .map(path -> reader.read(path.substring(PREFIX)))
                .flatMap(reading -> reading instanceof StampReading.Genuine genuine
                        ? Stream.of(genuine.code().codeLot())
                        : Stream.empty())
                .distinct()
                .count();
    }

    private static Section section(long peak, Recovery recovery) {
        var tally = recovery.tally();
        var text = """
                | What | Figure | Budget |
                |---|---|---|
                | peak, warm | %,d right answers a second | – |
                | asked for | %,d a second, 60 %% of it | – |
                | p99, warm | %.1f ms | – |
                | p99 of a second that is taken for normal | %.1f ms | – |
                | back to normal after | %s | %d s |
                | reads of PostgreSQL | %,d for %,d keys, %,d of them failed | one a key |
                | right, of all asked | %,d of %,d; %,d not VALID, %,d without an answer | – |
                """.formatted(
                        peak,
                        share(peak),
                        recovery.steady().toNanos() / 1e6,
                        recovery.normal().toNanos() / 1e6,
                        recovery.seconds().isPresent() ? recovery.seconds().getAsInt() + " s" : "never",
                        Recovery.SECONDS_MAX,
                        recovery.reads(),
                        recovery.keys(),
                        recovery.failed(),
                        tally.count(Outcome.RIGHT),
                        tally.count(),
                        tally.count(Outcome.WRONG),
                        tally.count(Outcome.SILENT) + tally.count(Outcome.REFUSED));
        var chart = new Chart(
                Chart.Form.LINES,
                "After a restart with empty caches, at 60 % of the peak",
                "p99 of each second, in milliseconds since the scan was due",
                IntStream.rangeClosed(1, tally.seconds().size())
                        .mapToObj(second -> second + " s")
                        .toList(),
                List.of(new Series("p99", recovery.p99Millis())),
                Optional.of(new Chart.Limit("normal", recovery.normal().toNanos() / 1e6)));
        return new Section(
                "cold",
                "After a restart with empty caches",
                "load-tests/cold",
                text,
                Map.of("cold-p99", chart),
                recovery.missed());
    }
}
