package vn.gov.cantho.check.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentinelPollTest {

    private static final RedisAddress OLD = new RedisAddress("redis1", 6_379);
    private static final RedisAddress NEW = new RedisAddress("redis2", 6_379);

    @Test
    void mostNamed_oneSentinelIsBehind_isWhatTheOthersSay() {
        assertThat(SentinelPoll.mostNamed(List.of(OLD, NEW, NEW))).contains(NEW);
    }

    @Test
    void mostNamed_asManySayEither_isWhatTheFirstSays() {
        assertThat(SentinelPoll.mostNamed(List.of(NEW, OLD))).contains(NEW);
        assertThat(SentinelPoll.mostNamed(List.of(OLD, NEW))).contains(OLD);
    }

    @Test
    void mostNamed_nobodyAnswers_isNobody() {
        assertThat(SentinelPoll.mostNamed(List.of())).isEmpty();
    }
}
