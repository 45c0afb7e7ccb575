package vn.gov.cantho.check.load.traffic;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;

/**
 * How many people come, over time. All shapes are open: people come whether or not the others have been answered, as
 * they do in life; a slow system is not spared by its own slowness.
 */
public final class Shapes {

    private static final int RAMP_PARTS = 6;
    private static final int QUIET_PARTS = 4;

    /** How long a crowd takes to gather: a link that is shared is followed within seconds. */
    private static final Duration GATHERING = Duration.ofSeconds(5);

    private Shapes() {}

    /** A sixth of the time to grow, then steady with the irregularity of chance. */
    public static OpenInjectionStep[] everyday(int rate, Duration length) {
        var ramp = length.dividedBy(RAMP_PARTS);
        return new OpenInjectionStep[] {
            rampUsersPerSec(1).to(rate).during(ramp),
            constantUsersPerSec(rate).during(length.minus(ramp)).randomized()
        };
    }

    /** Nobody for a quarter of the time, then within seconds a crowd that stays. */
    public static OpenInjectionStep[] sudden(int rate, Duration length) {
        var quiet = length.dividedBy(QUIET_PARTS);
        return new OpenInjectionStep[] {
            nothingFor(quiet),
            rampUsersPerSec(0).to(rate).during(GATHERING),
            constantUsersPerSec(rate).during(length.minus(quiet)).randomized()
        };
    }

    /** The same every second, so that no moment is left out. */
    public static OpenInjectionStep steady(int rate, Duration length) {
        return constantUsersPerSec(rate).during(length);
    }
}
