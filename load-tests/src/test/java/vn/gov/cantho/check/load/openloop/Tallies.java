package vn.gov.cantho.check.load.openloop;

import java.time.Duration;
import java.util.List;

/** Made-up tallies, for tests. */
public final class Tallies {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private Tallies() {}

    /** One in which nobody was answered in the first second. */
    public static Tally silentThenRight() {
        var silent = new Tally(0);
        silent.add(
                Question.of("/Q/A", "VALID"),
                Outcome.SILENT,
                0,
                Duration.ofSeconds(2).toNanos());
        silent.add(
                Question.of("/Q/A", "VALID"),
                Outcome.RIGHT,
                SECOND,
                SECOND + Duration.ofMillis(10).toNanos());
        return silent;
    }

    /** One of so many questions of which the same became, within 10 ms. */
    public static Tally all(Outcome outcome, int count) {
        var tally = new Tally(0);
        var question = Question.of("/Q/A", "VALID");
        for (var number = 0; number < count; number++) {
            tally.add(question, outcome, 0, Duration.ofMillis(10).toNanos());
        }
        return tally;
    }

    /** One in which each second had right answers that took so many milliseconds. */
    public static Tally bySeconds(List<Integer> millis) {
        var tally = new Tally(0);
        var question = Question.of("/Q/A", "VALID");
        for (var second = 0; second < millis.size(); second++) {
            var due = Duration.ofSeconds(second).toNanos();
            tally.add(
                    question,
                    Outcome.RIGHT,
                    due,
                    due + Duration.ofMillis(millis.get(second)).toNanos());
        }
        return tally;
    }
}
