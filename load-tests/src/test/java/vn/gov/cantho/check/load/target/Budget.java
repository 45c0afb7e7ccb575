package vn.gov.cantho.check.load.target;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.Assertion;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What answers may cost at most, over one whole run.
 *
 * @param p50 half of the answers come sooner
 * @param p99 ninety-nine of a hundred answers come sooner
 * @param errorShareMax how many of all answers may be wrong or missing, 0 to 1
 */
public record Budget(Duration p50, Duration p99, double errorShareMax) {

    /**
     * Every day, on two cores that the load itself, both programs and both databases share. The alert AnswersSlow has
     * the same p99.
     */
    public static final Budget EVERYDAY = new Budget(Duration.ofMillis(20), Duration.ofMillis(250), 0.001);

    /** Scans of stamps while others guess codes: nobody who holds a stamp may feel them. */
    public static final Budget BESIDE_GUESSES = EVERYDAY;

    /** Guesses: each waits for the moment at which all such answers leave, 20 ms after it was asked. */
    public static final Budget GUESSES = new Budget(Duration.ofMillis(50), Duration.ofMillis(300), 0.001);

    /** Guesses of a network that was told to wait: in two seconds it earns one, which is not refused. */
    public static final Budget REFUSED_GUESSES = new Budget(GUESSES.p50(), GUESSES.p99(), 0.1);

    private static final double PERCENT = 100;

    public Budget {
        if (!p50.isPositive() || p99.compareTo(p50) < 0) {
            throw new IllegalArgumentException("p50 must be positive and p99 no less");
        }
        if (!(errorShareMax >= 0 && errorShareMax <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1, not " + errorShareMax);
        }
    }

    /** The same as Gatling checks it at the end of a run. */
    public List<Assertion> assertions() {
        return assertions(global());
    }

    /** The same for the requests of one name alone, which must have been sent. */
    public List<Assertion> assertionsFor(String request) {
        var those = details(request);
        return Stream.concat(Stream.of(those.allRequests().count().gt(0L)), assertions(those).stream())
                .toList();
    }

    private List<Assertion> assertions(Assertion.WithPath those) {
        return List.of(
                those.responseTime().percentile(50).lte(Math.toIntExact(p50.toMillis())),
                those.responseTime().percentile(99).lte(Math.toIntExact(p99.toMillis())),
                those.failedRequests().percent().lte(errorShareMax * PERCENT));
    }
}
