package vn.gov.cantho.check.load.slow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long the answers of a time took. Any thread may add. */
final class Latencies {

    private final List<Duration> answers = new ArrayList<>();
    private int failures;

    synchronized void answered(Duration took) {
        answers.add(took);
    }

    /** Notes a request that got no answer, or another one than it should. */
    synchronized void failed() {
        failures++;
    }

    synchronized int failures() {
        return failures;
    }

    synchronized int count() {
        return answers.size();
    }

    /** The time within which a share of the answers came. */
    synchronized Duration within(double share) {
        var sorted = answers.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    String line(String when) {
        return "%-7s %,7d scans answered, %d not; p50 %.2f ms, p99 %.2f ms"
                .formatted(
                        when,
                        count(),
                        failures(),
                        within(0.5).toNanos() / 1e6,
                        within(0.99).toNanos() / 1e6);
    }
}
