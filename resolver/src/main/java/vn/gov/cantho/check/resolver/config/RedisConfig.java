package vn.gov.cantho.check.resolver.config;

import java.util.Optional;
import vn.gov.cantho.check.redis.RedisAddress;
import vn.gov.cantho.check.redis.RedisSentinels;

/**
 * Where Redis is.
 *
 * @param host where it is when there are no Sentinels
 * @param port where it is when there are no Sentinels
 * @param password what it wants to hear
 * @param sentinels who says where the master is
 */
public record RedisConfig(String host, int port, Optional<Secret> password, Optional<RedisSentinels> sentinels) {

    public static final RedisConfig DEFAULTS = new RedisConfig("127.0.0.1", 16379, Optional.empty());

    public RedisConfig {
        Settings.require(Ports.isPort(port), "CHECK_REDIS_PORT must be 1 to 65535");
    }

    /** One Redis without Sentinels. */
    public RedisConfig(String host, int port, Optional<Secret> password) {
        this(host, port, password, Optional.empty());
    }

    static RedisConfig from(Settings settings) {
        return new RedisConfig(
                settings.text("CHECK_REDIS_HOST", DEFAULTS.host),
                settings.integer("CHECK_REDIS_PORT", DEFAULTS.port),
                settings.secretFile("CHECK_RESOLVER_REDIS_PASSWORD_FILE"),
                sentinels(settings.text("CHECK_REDIS_SENTINELS", ""), settings.text("CHECK_REDIS_MASTER", "")));
    }

    /** Where it is when there are no Sentinels. */
    public RedisAddress address() {
        return new RedisAddress(host, port);
    }

    private static Optional<RedisSentinels> sentinels(String addresses, String master) {
        try {
            return RedisSentinels.read(addresses, master);
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException(String.valueOf(wrong.getMessage()));
        }
    }
}
