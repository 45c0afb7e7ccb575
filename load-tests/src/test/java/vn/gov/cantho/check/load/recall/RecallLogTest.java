package vn.gov.cantho.check.load.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.recall.RecallLog.Timeliness;

final class RecallLogTest {

    private static final String VALID = "VALID";
    private static final String RECALLED = "RECALLED";

    /** How long the commit of a recall takes here. */
    private static final long COMMIT_MILLIS = 5;

    private final RecallLog log = new RecallLog();

    @Test
    void answered_validBeforeAnyRecall_isRight() {
        assertThat(answered(VALID, 100, 110)).isEqualTo(Timeliness.RIGHT);
        assertThat(log.scansUnderRecall()).isZero();
    }

    @Test
    void answered_validWithinTheLimit_isRightAndMeasured() {
        recalled(1_000);

        assertThat(answered(VALID, 1_100, 1_180)).isEqualTo(Timeliness.RIGHT);
        assertThat(answered(VALID, 1_050, 1_060)).isEqualTo(Timeliness.RIGHT);

        assertThat(log.lastValid()).containsExactly(Duration.ofMillis(180));
    }

    @Test
    void answered_validAfterTheLimit_wasHeldUp() {
        recalled(1_000);

        assertThat(answered(VALID, 1_990, 2_000)).isEqualTo(Timeliness.RIGHT);
        assertThat(answered(VALID, 1_990, 2_001)).isEqualTo(Timeliness.HELD_UP);
        assertThat(log.lastValid()).containsExactly(Duration.ofMillis(1_001));
        assertThat(log.summary()).contains("held up on the way 1, wrong 0.");
    }

    @Test
    void answered_validToAScanSentAfterTheLimit_isWrong() {
        recalled(1_000);

        assertThat(answered(VALID, 2_000, 2_010)).isEqualTo(Timeliness.HELD_UP);
        assertThat(answered(VALID, 2_001, 2_010)).isEqualTo(Timeliness.WRONG);
        assertThat(log.summary()).contains("held up on the way 1, wrong 1.");
    }

    @Test
    void answered_validByANodeThatHadHeardOfIt_isWrongHoweverSoon() {
        recalled(1_000);

        assertThat(answered(VALID, at(1_000 + COMMIT_MILLIS), 1_010, 1_020)).isEqualTo(Timeliness.RIGHT);
        assertThat(answered(VALID, at(1_001 + COMMIT_MILLIS), 1_010, 1_020)).isEqualTo(Timeliness.WRONG);
        assertThat(answered(RECALLED, at(1_001 + COMMIT_MILLIS), 1_010, 1_020)).isEqualTo(Timeliness.RIGHT);
    }

    @Test
    void answered_sentBeforeTheRecall_mayBeValid() {
        recalled(1_000);

        assertThat(answered(VALID, 999, 5_000)).isEqualTo(Timeliness.RIGHT);
        assertThat(log.lastValid()).containsExactly(Duration.ZERO);
    }

    @Test
    void answered_recalledAfterTheLimit_isRight() {
        recalled(1_000);

        assertThat(answered(RECALLED, 3_000, 3_010)).isEqualTo(Timeliness.RIGHT);
        assertThat(log.scansUnderRecall()).isEqualTo(1);
    }

    @Test
    void answered_validAfterTheEnd_isRight() {
        recalled(1_000);
        log.restored(millis(3_000));

        assertThat(answered(VALID, 2_990, 3_000)).isEqualTo(Timeliness.RIGHT);
        assertThat(answered(VALID, 9_000, 9_010)).isEqualTo(Timeliness.RIGHT);
    }

    @Test
    void answered_validInTheSecondRecall_isMeasuredThere() {
        recalled(1_000);
        log.restored(millis(3_000));
        recalled(5_000);

        assertThat(answered(VALID, 5_010, 5_020)).isEqualTo(Timeliness.RIGHT);
        assertThat(answered(VALID, 6_010, 6_020)).isEqualTo(Timeliness.WRONG);

        assertThat(log.lastValid()).containsExactly(Duration.ZERO, Duration.ofMillis(1_020));
    }

    @Test
    void summary_noRecall_saysSo() {
        assertThat(log.summary()).isEqualTo("No lot was recalled.");
    }

    private void recalled(long millis) {
        log.recalled(new RecallDesk.Decision(millis(millis), at(millis + COMMIT_MILLIS)));
    }

    /** By a node that last heard of the feed before any recall. */
    private Timeliness answered(String verdict, long sentMillis, long answeredMillis) {
        return answered(verdict, at(0), sentMillis, answeredMillis);
    }

    private Timeliness answered(String verdict, Instant asOf, long sentMillis, long answeredMillis) {
        return log.answered(new RecallLog.Answered(verdict, asOf, millis(sentMillis), millis(answeredMillis)));
    }

    private static Instant at(long millis) {
        return Instant.ofEpochSecond(1_700_000_000).plusMillis(millis);
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
