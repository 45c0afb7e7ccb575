package vn.gov.cantho.check.load.traffic;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;

/**
 * How many people come, over time. All shapes are open: people come whether or not the others have been answered, as
 * they do in life; a slow system is not spared by its own slowness.
 */
public final class Shapes {

    private static final int RAMP_PARTS = 6;

    private Shapes() {}

    /** A sixth of the time to grow, then steady with the irregularity of chance. */
    public static OpenInjectionStep[] everyday(int rate, Duration length) {
        var ramp = length.dividedBy(RAMP_PARTS);
        return new OpenInjectionStep[] {
            rampUsersPerSec(1).to(rate).during(ramp),
            constantUsersPerSec(rate).during(length.minus(ramp)).randomized()
        };
    }

    /** The same every second, so that no moment is left out. */
    public static OpenInjectionStep steady(int rate, Duration length) {
        return constantUsersPerSec(rate).during(length);
    }
}
