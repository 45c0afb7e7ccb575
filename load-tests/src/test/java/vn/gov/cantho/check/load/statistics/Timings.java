package vn.gov.cantho.check.load.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long dashboards took, and their parts. */
final class Timings {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Map<String, Long>> rounds = new ArrayList<>();

    /** Notes one round, in nanoseconds by part. */
    void add(Map<String, Long> parts) {
        rounds.add(parts);
    }

    long slowestMillis() {
        return Math.ceilDiv(sums().getLast(), 1_000_000L);
    }

    double medianMillis() {
        return median(sums());
    }

    String line() {
        var parts = rounds.getFirst().keySet().stream()
                .map(part -> "%s %.1f".formatted(part, median(of(part))))
                .collect(Collectors.joining(", "));
        return "%.1f / %d; %s".formatted(medianMillis(), slowestMillis(), parts);
    }

    private List<Long> sums() {
        return rounds.stream()
                .map(parts -> parts.values().stream().mapToLong(Long::longValue).sum())
                .sorted()
                .toList();
    }

    private List<Long> of(String part) {
        return rounds.stream()
                .map(parts -> parts.getOrDefault(part, 0L))
                .sorted()
                .toList();
    }

    private static double median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2) / NANOS_PER_MILLI;
    }
}
