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

    // Written plainly, as gzip, as Brotli, as JSON.
    private static final int STEPS_OF_A_PAGE = 4;
    private static final int KEY_BYTES = 4_096;
    private static final int READY_BYTES_MIN = 2_000;

    private final AtomicLong clock = new AtomicLong(-7);
    private final List<String> done = new ArrayList<>();

    @Test
    void run_quickSteps_areDoneInTheirOrder() {
        assertThat(warmUp(step("a", Duration.ZERO), step("b", Duration.ZERO)).run())
                .isEqualTo(2);
        assertThat(done).containsExactly("a", "b");
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

    @Test
    void pages_once_areAllWrittenAndTheMostAskedIsReadySoon() {
        try (var metrics = new ResolverMetrics()) {
            var steps = WarmUpPages.of(new PublicSite("https://check.example"), metrics);
            var twiceTheMostAsked = steps.subList(0, 2 * STEPS_OF_A_PAGE);
            twiceTheMostAsked.forEach(Runnable::run);
            assertThat(bytes(metrics)).isGreaterThan(2 * (KEY_BYTES + READY_BYTES_MIN));

            steps.subList(twiceTheMostAsked.size(), steps.size()).forEach(Runnable::run);
            assertThat(metrics.scrape()).contains("limit_entries{thing=\"stamp pages\"} 12.0");
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
