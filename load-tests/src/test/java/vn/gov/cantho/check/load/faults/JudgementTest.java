package vn.gov.cantho.check.load.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.faults.Lot.Kind;
import vn.gov.cantho.check.load.faults.Lot.Standing;

final class JudgementTest {

    private static final long SECOND = 1_000_000_000;
    private static final Standing RECALLED = new Standing(Kind.RECALLED, 0);

    @Test
    void of_validWithinASecond_isRight() {
        assertThat(Judgement.of(200, "VALID", RECALLED, RECALLED, SECOND)).isEqualTo(Judgement.RIGHT);
    }

    @Test
    void of_validLaterThanASecond_isStale() {
        assertThat(Judgement.of(200, "VALID", RECALLED, RECALLED, SECOND + 1)).isEqualTo(Judgement.STALE);
    }

    @Test
    void of_unconfirmedOrRecalledLater_isRight() {
        assertThat(Judgement.of(200, "UNCONFIRMED", RECALLED, RECALLED, 5 * SECOND))
                .isEqualTo(Judgement.RIGHT);
        assertThat(Judgement.of(200, "RECALLED", RECALLED, RECALLED, 5 * SECOND))
                .isEqualTo(Judgement.RIGHT);
    }

    @Test
    void of_decisionMeanwhile_isRight() {
        var decided = new Standing(Kind.UNDECIDED, 4 * SECOND);
        assertThat(Judgement.of(200, "VALID", RECALLED, decided, 5 * SECOND)).isEqualTo(Judgement.RIGHT);
    }

    @Test
    void of_otherStatusOrVerdict_isWrong() {
        assertThat(Judgement.of(503, "UNCONFIRMED", RECALLED, RECALLED, 0)).isEqualTo(Judgement.WRONG);
        assertThat(Judgement.of(200, "UNKNOWN", RECALLED, RECALLED, 0)).isEqualTo(Judgement.WRONG);
    }
}
