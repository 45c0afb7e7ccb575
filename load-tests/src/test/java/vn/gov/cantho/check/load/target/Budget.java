package vn.gov.cantho.check.load.target;

import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.Assertion;
import java.time.Duration;
import java.util.List;

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
        return List.of(
                global().responseTime().percentile(50).lte(Math.toIntExact(p50.toMillis())),
                global().responseTime().percentile(99).lte(Math.toIntExact(p99.toMillis())),
                global().failedRequests().percent().lte(errorShareMax * PERCENT));
    }
}
