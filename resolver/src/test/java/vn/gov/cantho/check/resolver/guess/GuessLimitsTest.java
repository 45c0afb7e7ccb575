package vn.gov.cantho.check.resolver.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

final class GuessLimitsTest {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int AT_ONCE = 5;

    // Near the end of what the clock counts, so that differences are all that matters.
    private final AtomicLong clock =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(7).toNanos());
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final GuessLimits limits = new GuessLimits(new ClientConfig("", AT_ONCE, EVERY), metrics, clock::get);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void guesses_asManyAsAllowed_areAnsweredAndTheNextOneWaits() {
        assertThat(spent("a", AT_ONCE)).isEqualTo(AT_ONCE);
        assertThat(limits.spend("a")).isEqualTo(EVERY);
    }

    @Test
    void network_whichIsRefused_doesNotPayForIt() {
        spent("a", AT_ONCE);
        for (var guess = 0; guess < 100; guess++) {
            assertThat(limits.spend("a")).isEqualTo(EVERY);
        }
        pass(EVERY);
        assertThat(limits.spend("a")).isZero();
        assertThat(limits.spend("a")).isEqualTo(EVERY);
    }

    @Test
    void guesses_areEarnedBackOneByOneAndNeverMoreThanAtOnce() {
        spent("a", AT_ONCE);
        pass(EVERY.multipliedBy(3));
        assertThat(spent("a", 10)).isEqualTo(3);
        pass(EVERY.multipliedBy(1_000));
        assertThat(spent("a", 10)).isEqualTo(AT_ONCE);
    }

    @Test
    void wait_halfwayThrough_isTheOtherHalf() {
        spent("a", AT_ONCE);
        pass(EVERY.dividedBy(2));
        assertThat(limits.spend("a")).isEqualTo(EVERY.dividedBy(2));
    }

    @Test
    void networks_spendEachTheirOwn() {
        spent("a", 10);
        assertThat(spent("b", 10)).isEqualTo(AT_ONCE);
    }

    @Test
    void guesses_fromManyThreads_areCountedExactly() {
        var answered = IntStream.range(0, 10_000)
                .parallel()
                .filter(_ -> limits.spend("a").isZero())
                .count();
        assertThat(answered).isEqualTo(AT_ONCE);
    }

    private int spent(String network, int guesses) {
        return (int) IntStream.range(0, guesses)
                .filter(_ -> limits.spend(network).isZero())
                .count();
    }

    private void pass(Duration duration) {
        clock.addAndGet(duration.toNanos());
    }
}
