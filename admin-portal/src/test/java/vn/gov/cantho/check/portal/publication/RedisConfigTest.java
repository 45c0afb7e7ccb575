package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.gov.cantho.check.redis.RedisAddress;
import vn.gov.cantho.check.redis.RedisSentinels;

final class RedisConfigTest {

    @Test
    void nothingGiven_isOneRedisOnThisMachine() {
        var config = read(Map.of());

        assertThat(config.address()).isEqualTo(new RedisAddress("127.0.0.1", 16_379));
        assertThat(config.watchers()).isEmpty();
    }

    @Test
    void sentinelsGiven_areKnownWithTheirMaster() {
        var config = read(Map.of("CHECK_REDIS_SENTINELS", "redis1:26379,redis2:26379", "CHECK_REDIS_MASTER", "check"));

        assertThat(config.watchers())
                .isEqualTo(Optional.of(new RedisSentinels(
                        List.of(new RedisAddress("redis1", 26_379), new RedisAddress("redis2", 26_379)), "check")));
    }

    @Test
    void password_isNeverPrinted() {
        var config = read(Map.of("CHECK_REDIS_PASSWORD", "very secret"));

        assertThat(config.password()).isEqualTo("very secret");
        assertThat(config.toString()).doesNotContain("secret").contains("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK_REDIS_PORT, 0, check.redis.port must be between 1 and 65535",
        "CHECK_REDIS_SENTINELS, redis1:26379, CHECK_REDIS_SENTINELS needs CHECK_REDIS_MASTER",
        "CHECK_REDIS_MASTER, check, CHECK_REDIS_MASTER needs CHECK_REDIS_SENTINELS"
    })
    void oneIsWrong_isRefusedAndSaysWhy(String name, String value, String why) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage(why);
    }

    /** Reads it as Spring does from the environment of the process. */
    private static RedisConfig read(Map<String, Object> environment) {
        var spring = new StandardEnvironment();
        spring.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return Binder.get(spring).bindOrCreate("check.redis", RedisConfig.class);
    }
}
