package vn.gov.cantho.check.resolver.config;

import java.util.Optional;

/** Where Redis is. */
public record RedisConfig(String host, int port, Optional<Secret> password) {

    public static final RedisConfig DEFAULTS = new RedisConfig("127.0.0.1", 16379, Optional.empty());

    public RedisConfig {
        Settings.require(Ports.isPort(port), "CHECK_REDIS_PORT must be 1 to 65535");
    }

    static RedisConfig from(Settings settings) {
        return new RedisConfig(
                settings.text("CHECK_REDIS_HOST", DEFAULTS.host),
                settings.integer("CHECK_REDIS_PORT", DEFAULTS.port),
                settings.secretFile("CHECK_RESOLVER_REDIS_PASSWORD_FILE"));
    }
}
