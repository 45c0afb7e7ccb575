package vn.gov.cantho.check.load.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RecallLogTest {

    private static final String VALID = "VALID";
    private static final String RECALLED = "RECALLED";

    private final RecallLog log = new RecallLog();

    @Test
    void answered_validBeforeAnyRecall_isRight() {
        assertThat(answered(VALID, 100, 110)).isTrue();
        assertThat(log.scansUnderRecall()).isZero();
    }

    @Test
    void answered_validWithinTheLimit_isRightAndMeasured() {
        log.recalled(millis(1_000));

        assertThat(answered(VALID, 1_100, 1_180)).isTrue();
        assertThat(answered(VALID, 1_050, 1_060)).isTrue();

        assertThat(log.lastValid()).containsExactly(Duration.ofMillis(180));
    }

    @Test
    void answered_validAfterTheLimit_isWrong() {
        log.recalled(millis(1_000));

        assertThat(answered(VALID, 1_990, 2_000)).isTrue();
        assertThat(answered(VALID, 1_990, 2_001)).isFalse();
        assertThat(log.summary()).contains("VALID later than that: 1.");
    }

    @Test
    void answered_sentBeforeTheRecall_mayBeValid() {
        log.recalled(millis(1_000));

        assertThat(answered(VALID, 999, 5_000)).isTrue();
        assertThat(log.lastValid()).containsExactly(Duration.ZERO);
    }

    @Test
    void answered_recalledAfterTheLimit_isRight() {
        log.recalled(millis(1_000));

        assertThat(answered(RECALLED, 3_000, 3_010)).isTrue();
        assertThat(log.scansUnderRecall()).isEqualTo(1);
    }

    @Test
    void answered_validAfterTheEnd_isRight() {
        log.recalled(millis(1_000));
        log.restored(millis(3_000));

        assertThat(answered(VALID, 2_990, 3_000)).isTrue();
        assertThat(answered(VALID, 9_000, 9_010)).isTrue();
    }

    @Test
    void answered_validInTheSecondRecall_isMeasuredThere() {
        log.recalled(millis(1_000));
        log.restored(millis(3_000));
        log.recalled(millis(5_000));

        assertThat(answered(VALID, 5_010, 5_020)).isTrue();
        assertThat(answered(VALID, 6_010, 6_020)).isFalse();

        assertThat(log.lastValid()).containsExactly(Duration.ZERO, Duration.ofMillis(1_020));
    }

    @Test
    void summary_noRecall_saysSo() {
        assertThat(log.summary()).isEqualTo("No lot was recalled.");
    }

    private boolean answered(String verdict, long sentMillis, long answeredMillis) {
        return log.answered(verdict, millis(sentMillis), millis(answeredMillis));
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
