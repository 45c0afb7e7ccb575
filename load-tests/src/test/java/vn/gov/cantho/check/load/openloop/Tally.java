package vn.gov.cantho.check.load.openloop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of the questions of a run, by the second in which each was due. Times are counted from the moment at which
 * a question was due, not from when it could be sent: who waits for a connection waits too.
 */
public final class Tally {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final long begun;
    private final List<Second> seconds = new ArrayList<>();
    private final Latencies late = new Latencies();
    private final Map<Outcome, Long> ofRecalled = new EnumMap<>(Outcome.class);

    /** What became of the questions that were due in one second. */
    public record Second(Latencies right, Map<Outcome, Long> outcomes) {

        private Second() {
            this(new Latencies(), new EnumMap<>(Outcome.class));
        }
    }

    /** Begins to count, at this moment by {@link System#nanoTime()}. */
    Tally(long begun) {
        this.begun = begun;
    }

    void add(Question question, Outcome outcome, long due, long now) {
        var number = (int) Math.max(0, (due - begun) / SECOND_NANOS);
        while (seconds.size() <= number) {
            seconds.add(new Second());
        }
        var second = seconds.get(number);
        second.outcomes().merge(outcome, 1L, Long::sum);
        if (outcome == Outcome.RIGHT) {
            second.right().add(Duration.ofNanos(now - due));
        }
        if (question.isOfRecalled()) {
            ofRecalled.merge(outcome, 1L, Long::sum);
        }
    }

    /** Notes by how much a question was taken up later than it was due. */
    void late(long nanos) {
        late.add(Duration.ofNanos(nanos));
    }

    /** By how much questions were taken up too late: large figures say that who asks is what was measured. */
    public Duration late(double share) {
        return late.within(share);
    }

    public List<Second> seconds() {
        return List.copyOf(seconds);
    }

    public long count(Outcome outcome) {
        return seconds.stream()
                .mapToLong(second -> second.outcomes().getOrDefault(outcome, 0L))
                .sum();
    }

    /** All questions. */
    public long count() {
        return Stream.of(Outcome.values()).mapToLong(this::count).sum();
    }

    public long countOfRecalled(Outcome outcome) {
        return ofRecalled.getOrDefault(outcome, 0L);
    }

    /** The time within which a share of the right answers came. */
    public Duration within(double share) {
        var all = new Latencies();
        seconds.forEach(second -> all.add(second.right()));
        return all.within(share);
    }

    /** Right answers a second, by the median of the seconds: one in which the machine paused says nothing. */
    public long rate() {
        var sorted =
                seconds.stream().map(second -> second.right().count()).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
