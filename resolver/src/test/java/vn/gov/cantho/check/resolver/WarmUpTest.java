package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.PublicSite;

final class WarmUpTest {

    private final AtomicLong clock = new AtomicLong(-7);
    private final List<String> done = new ArrayList<>();

    @Test
    void run_quickSteps_areDoneInTheirOrderAsOftenAsIsWorthIt() {
        assertThat(warmUp(step("a", Duration.ZERO), step("b", Duration.ZERO)).run())
                .isEqualTo(2 * WarmUp.ROUNDS_MAX);
        assertThat(done).hasSize(2 * WarmUp.ROUNDS_MAX).startsWith("a", "b", "a", "b");
    }

    @Test
    void run_slowSteps_endWhenTheTimeIsOver() {
        var half = WarmUp.WARM_UP_MAX.dividedBy(2);
        assertThat(warmUp(step("a", half), step("b", half), step("c", half)).run())
                .isEqualTo(2);
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void run_stepThatFails_endsItWithoutHarm() {
        assertThat(warmUp(step("a", Duration.ZERO), () -> {
                            throw new IllegalStateException("broken");
                        })
                        .run())
                .isEqualTo(1);
    }

    @Test
    void run_stepWhoseNativeCodeIsMissing_endsItWithoutHarm() {
        assertThat(warmUp(step("a", Duration.ZERO), () -> {
                            throw new UnsatisfiedLinkError("no such library");
                        })
                        .run())
                .isEqualTo(1);
    }

    @Test
    void run_stepsThatCannotBeMade_areNoHarm() {
        var warmUp = new WarmUp(
                () -> {
                    throw new IllegalStateException("no sample");
                },
                clock::get);
        assertThat(warmUp.run()).isZero();
    }

    /** A page is noted the first time and made ready the second, so of two rounds all must be ready. */
    @Test
    void pages_twoRounds_leaveEachReadyInEachCoding() {
        try (var metrics = new ResolverMetrics()) {
            var steps = WarmUpPages.of(new PublicSite("https://check.example"), metrics);
            steps.forEach(Runnable::run);
            var bytes = bytes(metrics);
            steps.forEach(Runnable::run);
            assertThat(metrics.scrape()).contains("limit_entries{thing=\"stamp pages\"} 12.0");
            assertThat(bytes(metrics)).isGreaterThan(bytes + 8 * 2_000);
            assertThat(metrics.counted(Count.PAGE_UNFIT)).isZero();
        }
    }

    private static double bytes(ResolverMetrics metrics) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("limit_bytes{thing=\"stamp pages\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ', line.indexOf('}')))))
                .sum();
    }

    private WarmUp warmUp(Runnable... steps) {
        return new WarmUp(() -> List.of(steps), clock::get);
    }

    private Runnable step(String name, Duration takes) {
        return () -> {
            done.add(name);
            clock.addAndGet(takes.toNanos());
        };
    }
}
