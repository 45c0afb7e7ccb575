package vn.gov.cantho.check.load.cold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.gov.cantho.check.load.openloop.OpenLoop;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Tally;

/**
 * What a node did in the seconds after it was started.
 *
 * @param steady the time within which it gave 99 of 100 answers at the same load, warm
 * @param reads of rows with identities, also of those that failed
 * @param failed reads that got no answer in time, or none
 * @param keys that were asked for, each of which has one identity
 */
record Recovery(Duration steady, Tally tally, long reads, long failed, long keys) {

    static final int SECONDS_MAX = 30;

    private static final double P99 = 0.99;
    private static final double SLACK = 1.5;

    /** Less than anybody feels, and more than such a figure varies by itself. */
    private static final Duration SLACK_MIN = Duration.ofMillis(10);

    private static final double RIGHT_MIN = 0.999;

    /** So long it must be normal to be believed. */
    private static final int SECONDS_NORMAL = 3;

    /** The longest p99 of a second that is taken for normal. */
    Duration normal() {
        return Duration.ofNanos(Math.round(SLACK * steady.toNanos())).plus(SLACK_MIN);
    }

    /** After how many seconds it was back to normal, if it was. */
    OptionalInt seconds() {
        var seconds = tally.seconds();
        return IntStream.rangeClosed(0, seconds.size() - SECONDS_NORMAL)
                .filter(first ->
                        seconds.subList(first, first + SECONDS_NORMAL).stream().allMatch(this::isNormal))
                .findFirst();
    }

    List<String> missed() {
        var missed = new ArrayList<String>();
        if (seconds().isEmpty() || seconds().getAsInt() > SECONDS_MAX) {
            missed.add("not back to normal within %d s".formatted(SECONDS_MAX));
        }
        if (reads != keys) {
            missed.add("%,d reads of PostgreSQL for %,d keys, %,d of them failed".formatted(reads, keys, failed));
        }
        return missed;
    }

    /** The 99th percentile of each second in milliseconds; where nobody was answered, the time that people wait. */
    List<Double> p99Millis() {
        return tally.seconds().stream()
                .map(Tally.Second::right)
                .map(right -> right.count() == 0 ? OpenLoop.PATIENCE : right.within(P99))
                .map(time -> time.toNanos() / 1e6)
                .toList();
    }

    private boolean isNormal(Tally.Second second) {
        var all = second.outcomes().values().stream().mapToLong(Long::longValue).sum();
        return second.right().within(P99).compareTo(normal()) <= 0
                && second.outcomes().getOrDefault(Outcome.RIGHT, 0L) >= RIGHT_MIN * all;
    }
}
