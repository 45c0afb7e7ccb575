package vn.gov.cantho.check.portal.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is.
 *
 * @param host name or address
 * @param port TCP port
 */
@ConfigurationProperties("check.redis")
record RedisConfig(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("16379") int port) {

    RedisConfig {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("check.redis.port must be between 1 and 65535");
        }
    }
}
