package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

final class UploadTurnsTest {

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final UploadTurns turns = new UploadTurns(metrics);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void network_thatHasItsShare_waitsWhileOthersGoOn() {
        var first = turns.take("a").orElseThrow();
        IntStream.range(1, UploadTurns.NETWORK_MAX)
                .forEach(_ -> assertThat(turns.take("a")).isPresent());

        assertThat(turns.take("a")).isEmpty();
        assertThat(turns.take("b")).isPresent();
        first.end();
        assertThat(turns.take("a")).isPresent();
    }

    @Test
    void turns_allTaken_nobodyIsServed() {
        IntStream.range(0, UploadTurns.AT_ONCE_MAX)
                .forEach(number -> assertThat(turns.take("network " + number)).isPresent());

        assertThat(turns.take("another")).isEmpty();
    }

    @Test
    void memory_ofAll_isBoundedAndGivenBackOnce() {
        var greedy = turns.take("a").orElseThrow();
        var modest = turns.take("b").orElseThrow();

        assertThat(greedy.hold(UploadTurns.HELD_BYTES_MAX)).isTrue();
        assertThat(modest.hold(1)).isFalse();
        greedy.end();
        greedy.end();
        assertThat(modest.hold(UploadTurns.HELD_BYTES_MAX)).isTrue();
        assertThat(modest.hold(1)).isFalse();
        assertThat(greedy.hold(0)).as("what came after the end").isFalse();
    }
}
