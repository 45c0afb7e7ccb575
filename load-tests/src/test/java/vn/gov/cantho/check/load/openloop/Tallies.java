package vn.gov.cantho.check.load.openloop;

import java.time.Duration;
import java.util.List;

/** Made-up tallies, for tests. */
public final class Tallies {

    private Tallies() {}

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
