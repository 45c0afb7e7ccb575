package vn.gov.cantho.check.load.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.openloop.Latencies;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Tally;

/** A stretch of time, part by part: what became of the scans of each, and what the journal was at its end. */
final class Stretch {

    private static final double P99 = 0.99;

    /** As under every fault. */
    private static final double RIGHT_MIN = 0.999;

    private final List<Part> parts = new ArrayList<>();

    /**
     * A part of it.
     *
     * @param took how long it was
     */
    record Part(Tally tally, OutageSystem.Journal journal, Duration took) {

        double p99Millis() {
            return tally.within(P99).toNanos() / 1e6;
        }
    }

    void add(Tally tally, OutageSystem.Journal journal, Duration took) {
        parts.add(new Part(tally, journal, took));
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    OutageSystem.Journal last() {
        return parts.getLast().journal();
    }

    /** What is left of it after so many parts. */
    Stretch from(int part) {
        var rest = new Stretch();
        rest.parts.addAll(parts.subList(Math.min(part, parts.size()), parts.size()));
        return rest;
    }

    long count(Outcome outcome) {
        return parts.stream().mapToLong(part -> part.tally().count(outcome)).sum();
    }

    long count() {
        return parts.stream().mapToLong(part -> part.tally().count()).sum();
    }

    /** Whether as many were right as is promised. */
    boolean isRight() {
        return count(Outcome.RIGHT) >= RIGHT_MIN * count();
    }

    /** Scans that were answered and so have to be counted, whatever they were told. */
    long answered() {
        return count(Outcome.RIGHT) + count(Outcome.WRONG);
    }

    /** Scans of which nobody knows whether the node had answered them. */
    long unknown() {
        return count(Outcome.REFUSED) + count(Outcome.SILENT);
    }

    Duration took() {
        return parts.stream().map(Part::took).reduce(Duration.ZERO, Duration::plus);
    }

    /** The time within which a share of the right answers came. */
    Duration within(double share) {
        var all = new Latencies();
        parts.stream().flatMap(Stretch::seconds).forEach(all::add);
        return all.within(share);
    }

    private static Stream<Latencies> seconds(Part part) {
        return part.tally().seconds().stream().map(Tally.Second::right);
    }
}
