package vn.gov.cantho.check.load.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.gov.cantho.check.load.chart.Chart;
import vn.gov.cantho.check.load.chart.Series;
import vn.gov.cantho.check.load.openloop.OpenLoop;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Pace;
import vn.gov.cantho.check.load.report.Section;
import vn.gov.cantho.check.load.rig.TemporaryFolder;
import vn.gov.cantho.check.load.rig.Waiting;

/** Takes PostgreSQL away from a node that people go on scanning at, and brings it back. Called by load-tests/outage. */
final class OutageRun {

    private static final int AT_ONCE = 64;
    private static final int CONNECTIONS_MAX = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Longer than a lease, after which nothing is VALID any more. */
    private static final Duration AMBER = Duration.ofSeconds(2);

    private static final Duration SHIPPING_MAX = Duration.ofMinutes(2);
    private static final String VALID = "VALID";
    private static final String UNCONFIRMED = "UNCONFIRMED";
    private static final double MEBIBYTE = 1 << 20;

    private final OutageSystem system;
    private final FreshStamps stamps;
    private final int peak;

    private OutageRun(OutageSystem system, int peak) {
        this.system = system;
        this.stamps = new FreshStamps(system.stamps(), OutageSystem.LOTS);
        this.peak = peak;
    }

    /** Arguments: minutes, scans a second, folder of the report. */
    static void main(String[] arguments) throws Exception {
        var minutes = Integer.parseInt(arguments[0]);
        var peak = Integer.parseInt(arguments[1]);
        var folder = TemporaryFolder.create("check-outage");
        var drain = new OutageRun(OutageSystem.start(folder), peak).run(minutes);
        var section = section(minutes, drain);
        section.write(Path.of(arguments[2]));
        IO.println(section.text());
        IO.println(section.isKept() ? "all budgets kept" : "missed: " + String.join("; ", section.missed()));
        System.exit(section.isKept() ? 0 : 1);
    }

    private Drain run(int minutes) throws IOException, InterruptedException, SQLException {
        var warmed = new Stretch();
        ask(warmed, new Pace.Closed(AT_ONCE), VALID, WARM_UP);
        awaitShipped();
        var before = new Stretch();
        ask(before, new Pace.Open(peak), VALID, BEFORE);
        IO.println("before: p99 %.1f ms".formatted(before.parts().getLast().p99Millis()));

        system.breakPostgres();
        Waiting.pass(AMBER);
        var away = new Stretch();
        for (var minute = 1; minute <= minutes; minute++) {
            ask(away, new Pace.Open(peak), UNCONFIRMED, Duration.ofMinutes(1));
            IO.println("away for %d min: p99 %.1f ms, %,d scans wait in %.0f MiB"
                    .formatted(
                            minute,
                            away.parts().getLast().p99Millis(),
                            away.last().backlog(),
                            away.last().bytes() / MEBIBYTE));
        }

        system.mendPostgres();
        var after = new Stretch();
        var secondsMax = Duration.ofMinutes(minutes).plusMinutes(1).toSeconds();
        do {
            ask(after, new Pace.Open(peak), VALID, SECOND);
        } while (after.last().backlog() > peak && after.parts().size() < secondsMax);
        awaitShipped();
        return new Drain(peak, before, away, after, warmed.answered(), system.kept());
    }

    private void ask(Stretch into, Pace pace, String verdict, Duration length)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var loop = new OpenLoop(system.resolver().address(), () -> stamps.next(verdict), CONNECTIONS_MAX)) {
            var tally = loop.ask(pace, length);
            into.add(tally, system.journal(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private void awaitShipped() {
        Waiting.until(SHIPPING_MAX, () -> {
            try {
                return system.journal().backlog() == 0;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private static Section section(int minutes, Drain drain) {
        var text = """
                A node with one event loop, %,d scans a second all the time, each of a stamp that was never scanned before.

                | What | Figure | Budget |
                |---|---|---|
                | p99, all well | %.1f ms | – |
                | scans while PostgreSQL was away | %,d, %,d of them UNCONFIRMED | 99.9 %% |
                | p99, away | %.1f ms | – |
                | kept in the journal | %,d scans, %.0f MiB | none lost |
                | every answer VALID again | in the %d. second after PostgreSQL could be asked | %d s |
                | brought | %,d scans in %.0f s, %.1f times the peak | %d times |
                | p99 while they were brought | %.1f ms | %d ms |
                | scans answered / rows / different stamps / sum of the counts | %,d / %,d / %,d / %,d | the same |
                """.formatted(
                        drain.peak(),
                        millis(drain.before().within(0.99)),
                        drain.away().count(),
                        drain.away().count(Outcome.RIGHT),
                        millis(drain.p99Away()),
                        drain.away().last().backlog(),
                        drain.away().last().bytes() / MEBIBYTE,
                        drain.green() + 1,
                        Drain.GREEN_MAX.toSeconds(),
                        drain.after().last().shipped() - drain.away().last().shipped(),
                        drain.after().took().toNanos() / 1e9,
                        drain.rate(),
                        Drain.RATE_MIN,
                        millis(drain.p99Draining()),
                        Drain.P99_MAX.toMillis(),
                        drain.answered(),
                        drain.kept().rows(),
                        drain.kept().stamps(),
                        drain.kept().counted());
        return new Section(
                "outage",
                "PostgreSQL is away for %d minutes".formatted(minutes),
                "load-tests/outage %d %d".formatted(minutes, drain.peak()),
                text,
                Map.of(
                        "outage-backlog",
                        chart(
                                drain,
                                "Scans that wait while the journal is brought",
                                "scans",
                                part -> part.journal().backlog(),
                                Optional.empty()),
                        "outage-p99",
                        chart(
                                drain,
                                "p99 of right answers while the journal is brought",
                                "milliseconds since the scan was due",
                                Stretch.Part::p99Millis,
                                Optional.of(new Chart.Limit("promised: 50 ms", Drain.P99_MAX.toMillis())))),
                drain.missed());
    }

    private static Chart chart(
            Drain drain, String title, String unit, ToDoubleFunction<Stretch.Part> value, Optional<Chart.Limit> limit) {
        var parts = drain.after().parts();
        return new Chart(
                Chart.Form.LINES,
                title,
                unit,
                IntStream.rangeClosed(1, parts.size())
                        .mapToObj(second -> second + " s")
                        .toList(),
                List.of(new Series(
                        "%,d scans a second go on".formatted(drain.peak()),
                        parts.stream().map(part -> value.applyAsDouble(part)).toList())),
                limit);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
