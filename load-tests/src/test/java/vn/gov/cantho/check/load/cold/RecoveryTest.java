package vn.gov.cantho.check.load.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.openloop.Tallies;

final class RecoveryTest {

    private static final Duration STEADY = Duration.ofMillis(10);

    @Test
    void normal_isHalfMoreThanWarmAndALittle() {
        assertThat(recovery(1, 1, List.of(1)).normal()).isEqualTo(Duration.ofMillis(25));
    }

    @Test
    void seconds_slowAtFirst_isTheFirstOfThreeThatAreNormal() {
        var recovery = recovery(1, 1, List.of(900, 20, 20, 300, 20, 20, 20, 900));

        assertThat(recovery.seconds()).hasValue(4);
        assertThat(recovery.missed()).isEmpty();
    }

    @Test
    void seconds_neverNormal_isAMissedBudget() {
        var recovery = recovery(1, 1, List.of(900, 20, 20, 300));

        assertThat(recovery.seconds()).isEmpty();
        assertThat(recovery.missed()).containsExactly("not back to normal within 30 s");
    }

    @Test
    void seconds_normalTooLate_isAMissedBudget() {
        var millis =
                IntStream.range(0, 40).mapToObj(second -> second < 31 ? 500 : 5).toList();

        assertThat(recovery(1, 1, millis).seconds()).hasValue(31);
        assertThat(recovery(1, 1, millis).missed()).hasSize(1);
    }

    @Test
    void p99Millis_secondWithoutAnAnswer_isTheTimeThatPeopleWait() {
        var recovery = new Recovery(STEADY, Tallies.silentThenRight(), 1, 0, 1);

        assertThat(recovery.p99Millis().getFirst()).isEqualTo(2_000);
        assertThat(recovery.p99Millis().getLast()).isLessThan(20);
    }

    @Test
    void missed_aKeyReadTwice_saysSo() {
        assertThat(recovery(41, 40, List.of(5, 5, 5)).missed())
                .containsExactly("41 reads of PostgreSQL for 40 keys, 1 of them failed");
    }

    private static Recovery recovery(long reads, long keys, List<Integer> millis) {
        return new Recovery(STEADY, Tallies.bySeconds(millis), reads, 1, keys);
    }
}
