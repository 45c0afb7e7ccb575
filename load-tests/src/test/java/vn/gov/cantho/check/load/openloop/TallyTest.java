package vn.gov.cantho.check.load.openloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TallyTest {

    private static final Question VALID = Question.of("/Q/A", "VALID");
    private static final Question RECALLED = Question.of("/Q/B", Questions.RECALLED);

    private final Tally tally = new Tally(0);

    @Test
    void add_countsInTheSecondInWhichTheQuestionWasDue() {
        tally.add(VALID, Outcome.RIGHT, millis(100), millis(2_500));
        tally.add(VALID, Outcome.SHED, millis(2_100), millis(2_200));

        assertThat(tally.seconds()).hasSize(3);
        assertThat(tally.seconds().getFirst().outcomes()).containsEntry(Outcome.RIGHT, 1L);
        assertThat(tally.seconds().getLast().outcomes()).containsEntry(Outcome.SHED, 1L);
        assertThat(tally.count()).isEqualTo(2);
    }

    @Test
    void within_countsFromWhenTheQuestionWasDueAndRightAnswersAlone() {
        tally.add(VALID, Outcome.RIGHT, millis(100), millis(2_500));
        tally.add(VALID, Outcome.SILENT, 0, millis(50_000));

        assertThat(tally.within(1)).isBetween(Duration.ofMillis(2_400), Duration.ofMillis(2_450));
    }

    @Test
    void countOfRecalled_isThatOfRecalledStampsAlone() {
        tally.add(VALID, Outcome.WRONG, 0, 1);
        tally.add(RECALLED, Outcome.WRONG, 0, 1);
        tally.add(RECALLED, Outcome.RIGHT, 0, 1);

        assertThat(tally.countOfRecalled(Outcome.WRONG)).isEqualTo(1);
        assertThat(tally.countOfRecalled(Outcome.RIGHT)).isEqualTo(1);
        assertThat(tally.countOfRecalled(Outcome.SHED)).isZero();
        assertThat(tally.count(Outcome.WRONG)).isEqualTo(2);
    }

    @Test
    void rate_isTheMedianOfTheSeconds() {
        for (var second = 0; second < 3; second++) {
            for (var number = 0; number <= 10 * second; number++) {
                tally.add(VALID, Outcome.RIGHT, millis(1_000L * second), millis(1_000L * second + 1));
            }
        }

        assertThat(tally.rate()).isEqualTo(11);
    }

    private static long millis(long number) {
        return Duration.ofMillis(number).toNanos();
    }
}
