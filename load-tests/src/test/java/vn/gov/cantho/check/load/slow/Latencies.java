package vn.gov.cantho.check.load.slow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the answers of a time took. Any thread may add. */
final class Latencies {

    private final List<Duration> answers = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    synchronized void answered(Duration took) {
        answers.add(took);
    }

    /** Notes a request that got no answer, or another one than it should. */
    synchronized void failed(String how) {
        failures.merge(how, 1, Integer::sum);
    }

    synchronized int failures() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int count() {
        return answers.size();
    }

    /** The time within which a share of the answers came. */
    synchronized Duration within(double share) {
        var sorted = answers.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    synchronized String line(String when) {
        return "%-7s %,7d scans answered, %d not%s; p50 %.2f ms, p99 %.2f ms, longest %.2f ms"
                .formatted(
                        when,
                        count(),
                        failures(),
                        failures.isEmpty() ? "" : " " + failures,
                        within(0.5).toNanos() / 1e6,
                        within(0.99).toNanos() / 1e6,
                        within(1).toNanos() / 1e6);
    }
}
