package vn.gov.cantho.check.load.overload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.chart.Chart;
import vn.gov.cantho.check.load.chart.Series;
import vn.gov.cantho.check.load.openloop.OpenLoop;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Pace;
import vn.gov.cantho.check.load.openloop.Questions;
import vn.gov.cantho.check.load.openloop.Tally;
import vn.gov.cantho.check.load.report.Section;

/** Measures the peak of a node, then asks at multiples of it, whatever comes back. Called by load-tests/overload. */
final class OverloadRun {

    private static final List<Integer> FACTORS = List.of(1, 2, 5, 10);
    private static final int AT_ONCE = 64;
    private static final int CONNECTIONS_MAX = 2_000;
    private static final int NOT_MEASURED = 2;

    private final InetSocketAddress target;
    private final Questions questions;
    private final Duration length;

    private OverloadRun(InetSocketAddress target, Questions questions, Duration length) {
        this.target = target;
        this.questions = questions;
        this.length = length;
    }

    /** Arguments: resolver as host:port, file of codes, seconds a step, folder of the report, paths of recalled stamps. */
    static void main(String[] arguments) throws IOException {
        var resolver = URI.create("http://" + arguments[0]);
        var run = new OverloadRun(
                new InetSocketAddress(resolver.getHost(), resolver.getPort()),
                Questions.read(Path.of(arguments[1]), Arrays.asList(arguments).subList(4, arguments.length), 1),
                Duration.ofSeconds(Long.parseLong(arguments[2])));
        var peak = run.peak();
        if (peak == 0) {
            IO.println("no scan is answered, so nothing can be measured");
            System.exit(NOT_MEASURED);
        }
        var section = section(peak, run.steps(peak));
        section.write(Path.of(arguments[3]));
        IO.println(section.isKept() ? "all budgets kept" : "missed: " + String.join("; ", section.missed()));
        System.exit(section.isKept() ? 0 : 1);
    }

    private long peak() throws IOException {
        try (var loop = new OpenLoop(target, questions, AT_ONCE)) {
            var tally = loop.ask(new Pace.Closed(AT_ONCE), length);
            IO.println("peak: %,d right answers a second, p99 %d ms"
                    .formatted(tally.rate(), tally.within(0.99).toMillis()));
            return tally.rate();
        }
    }

    private List<Step> steps(long peak) throws IOException {
        var steps = new ArrayList<Step>();
        for (var factor : FACTORS) {
            try (var loop = new OpenLoop(target, questions, CONNECTIONS_MAX)) {
                var step = new Step(factor, peak, loop.ask(new Pace.Open(Math.toIntExact(factor * peak)), length));
                IO.println(step.row());
                IO.println("  asked late by who asks: p99 %d ms"
                        .formatted(step.tally().late(0.99).toMillis()));
                steps.add(step);
            }
        }
        return steps;
    }

    private static Section section(long peak, List<Step> steps) {
        var text = """
                Peak: %,d right answers a second. Over up to %,d connections that are kept, as balancers do; times from the moment
                at which a scan was due.

                | Times the peak | Asked | Right a second | p50 | p99 | 503 and Retry-After | Anything else | Recalled stamps: RECALLED / 503 |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(
                        peak, CONNECTIONS_MAX, steps.stream().map(Step::row).collect(Collectors.joining("\n")));
        return new Section(
                "overload",
                "More scans than a node can answer",
                "load-tests/overload",
                text,
                Map.of("overload-outcomes", outcomes(peak, steps), "overload-times", times(steps)),
                steps.stream().flatMap(step -> step.missed().stream()).toList());
    }

    private static Chart outcomes(long peak, List<Step> steps) {
        return new Chart(
                Chart.Form.STACKS,
                "What became of scans at multiples of the peak",
                "a second",
                steps.stream().map(step -> step.factor() + " times the peak").toList(),
                Stream.of(Outcome.values())
                        .map(outcome -> new Series(
                                outcome.words(),
                                steps.stream()
                                        .map(step -> (double) step.tally().count(outcome)
                                                / step.tally().seconds().size())
                                        .toList()))
                        .toList(),
                Optional.of(new Chart.Limit("90 % of the peak", Step.GOODPUT_MIN * peak)));
    }

    private static Chart times(List<Step> steps) {
        var seconds = steps.stream()
                .map(Step::tally)
                .mapToInt(tally -> tally.seconds().size())
                .max()
                .orElse(1);
        return new Chart(
                Chart.Form.LINES,
                "p99 of right answers, second by second",
                "milliseconds since the scan was due",
                IntStream.rangeClosed(1, seconds)
                        .mapToObj(second -> second + " s")
                        .toList(),
                steps.stream()
                        .map(step -> new Series(step.factor() + " times", millis(step.tally())))
                        .toList(),
                Optional.of(new Chart.Limit("promised: 300 ms", Step.P99_MAX.toMillis())));
    }

    private static List<Double> millis(Tally tally) {
        return tally.seconds().stream()
                .map(second -> second.right().within(0.99).toNanos() / 1e6)
                .toList();
    }
}
