package vn.gov.cantho.check.resolver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.cantho.check.redis.RedisAddress;
import vn.gov.cantho.check.redis.RedisSentinels;

final class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void from_nothingGiven_isTheDefaults() {
        var config = ResolverConfig.from(new Settings(Map.of("PATH", "/bin", "CHECK_PORTAL_PORT", "1")));
        assertThat(config.node()).isEqualTo(NodeConfig.DEFAULTS);
        assertThat(config.postgres()).isEqualTo(PostgresConfig.DEFAULTS);
        assertThat(config.redis()).isEqualTo(RedisConfig.DEFAULTS);
        assertThat(config.status()).isEqualTo(StatusConfig.DEFAULTS);
        assertThat(config.journal()).isEqualTo(JournalConfig.DEFAULTS);
    }

    @Test
    void from_unknownNameOfThisProgram_isRefused() {
        var settings = new Settings(Map.of("CHECK_RESOLVER_POLL_MILIS", "50"));
        assertThatThrownBy(() -> ResolverConfig.from(settings))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("CHECK_RESOLVER_POLL_MILIS");
    }

    @Test
    void from_portGiven_namesTheNodeByIt() {
        var config = ResolverConfig.from(new Settings(Map.of("CHECK_RESOLVER_PORT", "9999")));
        assertThat(config.node().port()).isEqualTo(9_999);
        assertThat(config.node().name()).isEqualTo("127.0.0.1:9999");
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK_RESOLVER_PORT, 70000",
        "CHECK_RESOLVER_PORT, eighty",
        "CHECK_RESOLVER_LEASE_MILLIS, 901",
        "CHECK_RESOLVER_POLL_MILLIS, 0",
        "CHECK_RESOLVER_TRANSPORT, pigeon",
        "CHECK_RESOLVER_EVENT_LOOPS, 0",
        "CHECK_RESOLVER_JOURNAL_BYTES_MAX, 1",
        "CHECK_RESOLVER_SHIP_SCANS_MAX, 5001",
        "CHECK_RESOLVER_DRAIN_MILLIS, -1",
        "CHECK_PUBLIC_URL, https://check.cantho.gov.vn/",
        "CHECK_REDIS_PORT, 0",
        "CHECK_REDIS_SENTINELS, redis1:26379",
        "CHECK_REDIS_MASTER, check",
        "CHECK_RESOLVER_POSTGRES_PASSWORD_FILE, /no/such/file"
    })
    void from_valueOutOfBounds_isRefusedByName(String name, String value) {
        var settings = new Settings(Map.of(name, value));
        assertThatThrownBy(() -> ResolverConfig.from(settings))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(name);
    }

    @Test
    void from_sentinelsGiven_areKnownWithTheirMaster() {
        var config = ResolverConfig.from(new Settings(
                Map.of("CHECK_REDIS_SENTINELS", "redis1:26379, redis2:26379", "CHECK_REDIS_MASTER", "check")));

        assertThat(config.redis().sentinels())
                .contains(new RedisSentinels(
                        List.of(new RedisAddress("redis1", 26_379), new RedisAddress("redis2", 26_379)), "check"));
    }

    @Test
    void from_sentinelWithoutAPort_isRefusedAndSaysWhatIsMeant() {
        var settings = new Settings(Map.of("CHECK_REDIS_SENTINELS", "redis1", "CHECK_REDIS_MASTER", "check"));

        assertThatThrownBy(() -> ResolverConfig.from(settings))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("CHECK_REDIS_SENTINELS must be host:port with commas between them, not 'redis1'");
    }

    @Test
    void secretFile_isReadAndNeverShown() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "very secret\n");
        var settings = new Settings(Map.of("CHECK_RESOLVER_POSTGRES_PASSWORD_FILE", file.toString()));
        var config = ResolverConfig.from(settings);
        assertThat(config.postgres().password()).contains(new Secret("very secret"));
        assertThat(config.toString()).doesNotContain("very secret");
        assertThat(settings.effective().toString())
                .doesNotContain("very secret")
                .contains(file.toString());
    }
}
