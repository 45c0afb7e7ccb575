package vn.gov.cantho.check.resolver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class PinRuleTest {

    @Test
    void asks_stampWithPin_onlyUnderVerdictsThatSpeakForTheProduct() {
        assertThat(Arrays.stream(Verdict.values())
                        .filter(verdict ->
                                SampleAnswers.withPin(verdict, Optional.empty()).asksForPin()))
                .containsExactlyInAnyOrder(Verdict.VALID, Verdict.UNCONFIRMED, Verdict.EXPIRED);
    }

    @Test
    void asks_stampWithoutPin_never() {
        assertThat(Verdict.values())
                .noneSatisfy(verdict ->
                        assertThat(SampleAnswers.answer(verdict).asksForPin()).isTrue());
    }

    @Test
    void asks_nothingKnown_never() {
        assertThat(PinRule.asks(Verdict.UNCONFIRMED, Optional.empty())).isFalse();
    }
}
