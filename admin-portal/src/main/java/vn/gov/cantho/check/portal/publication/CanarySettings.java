package vn.gov.cantho.check.portal.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the canary is flipped.
 *
 * @param periodMillis from one flip to the next; the alerts presume that there are several a minute
 */
@ConfigurationProperties("check.canary")
record CanarySettings(@DefaultValue("10000") int periodMillis) {

    CanarySettings {
        if (periodMillis < 1_000 || periodMillis > 20_000) {
            throw new IllegalArgumentException("check.canary.period-millis must be between 1000 and 20000");
        }
    }

    Duration period() {
        return Duration.ofMillis(periodMillis);
    }
}
