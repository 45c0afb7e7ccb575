package vn.gov.cantho.check.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedisSentinelsTest {

    @Test
    void read_neitherGiven_isNone() {
        assertThat(RedisSentinels.read("", " ")).isEmpty();
    }

    @Test
    void read_namesAndAddresses_areTakenInTheirOrder() {
        var sentinels = RedisSentinels.read("redis1:26379, 10.0.0.2:26380 ,[2001:db8::3]:26381", " check ");

        assertThat(sentinels).hasValueSatisfying(found -> {
            assertThat(found.master()).isEqualTo("check");
            assertThat(found.addresses())
                    .containsExactly(
                            new RedisAddress("redis1", 26_379),
                            new RedisAddress("10.0.0.2", 26_380),
                            new RedisAddress("2001:db8::3", 26_381));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "redis1:26379; ''; CHECK_REDIS_SENTINELS needs CHECK_REDIS_MASTER",
                "''; check; CHECK_REDIS_MASTER needs CHECK_REDIS_SENTINELS",
                "redis1; check; host:port with commas between them, not 'redis1'",
                "redis1:26379,; check; host:port with commas between them, not ''",
                "redis1:0; check; not 'redis1:0'",
                "redis1:70000; check; not 'redis1:70000'",
                "2001:db8::3:26379; check; not '2001:db8::3:26379'",
                "redis://redis1:26379; check; not 'redis://redis1:26379'",
                "redis1:26379 redis2:26379; check; not 'redis1:26379 redis2:26379'",
                "redis1:26379,redis1:26379; check; no Sentinel twice",
                "redis1:26379; the master; CHECK_REDIS_MASTER must be the name"
            })
    void read_oneIsWrong_isRefusedAndSaysWhy(String sentinels, String master, String why) {
        assertThatThrownBy(() -> RedisSentinels.read(sentinels, master))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void read_moreThanAnybodyNeeds_areRefused() {
        var most = IntStream.rangeClosed(1, RedisSentinels.SENTINELS_MAX)
                .mapToObj(number -> "redis%d:26379".formatted(number))
                .collect(Collectors.joining(","));

        assertThat(RedisSentinels.read(most, "check")).isPresent();
        assertThatThrownBy(() -> RedisSentinels.read(most + ",redis0:26379", "check"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 9");
    }
}
