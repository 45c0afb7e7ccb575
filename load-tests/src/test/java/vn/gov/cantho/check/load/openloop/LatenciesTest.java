package vn.gov.cantho.check.load.openloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void within_noAnswers_isZero() {
        assertThat(latencies.within(0.99)).isZero();
    }

    @Test
    void within_oneToAHundred_isNoLessThanItWasAndAFiftiethMoreAtMost() {
        for (var millis = 1; millis <= 100; millis++) {
            latencies.add(Duration.ofMillis(millis));
        }

        assertThat(latencies.within(0.5)).isBetween(Duration.ofMillis(50), Duration.ofMillis(51));
        assertThat(latencies.within(0.99)).isBetween(Duration.ofMillis(99), Duration.ofMillis(101));
        assertThat(latencies.within(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(102));
    }

    @Test
    void add_others_countsThemToo() {
        var others = new Latencies();
        others.add(Duration.ofSeconds(1));
        latencies.add(Duration.ofMillis(1));
        latencies.add(others);

        assertThat(latencies.count()).isEqualTo(2);
        assertThat(latencies.within(1)).isGreaterThan(Duration.ofMillis(999));
    }

    @Test
    void add_longerThanAllBuckets_isInTheLastOne() {
        latencies.add(Duration.ofDays(1));

        assertThat(latencies.within(1)).isGreaterThan(Duration.ofMinutes(1));
    }
}
