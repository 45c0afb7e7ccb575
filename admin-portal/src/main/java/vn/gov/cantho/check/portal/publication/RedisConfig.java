package vn.gov.cantho.check.portal.publication;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.gov.cantho.check.redis.RedisAddress;
import vn.gov.cantho.check.redis.RedisSentinels;

/**
 * Where Redis is.
 *
 * @param host name or address, when there are no Sentinels
 * @param port TCP port, when there are no Sentinels
 * @param sentinels where the Sentinels are, with commas between them
 * @param master what they call the master
 * @param password of the master; empty when it asks for none
 */
@ConfigurationProperties("check.redis")
record RedisConfig(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("16379") int port,
        @DefaultValue("") String sentinels,
        @DefaultValue("") String master,
        @DefaultValue("") String password) {

    RedisConfig {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("check.redis.port must be between 1 and 65535");
        }
        RedisSentinels.read(sentinels, master);
    }

    /** Says everything but the password. */
    @Override
    public String toString() {
        return "RedisConfig[host=%s, port=%d, sentinels=%s, master=%s]".formatted(host, port, sentinels, master);
    }

    /** Where it is when there are no Sentinels. */
    RedisAddress address() {
        return new RedisAddress(host, port);
    }

    /** What the master wants to hear. */
    Optional<String> secret() {
        return password.isEmpty() ? Optional.empty() : Optional.of(password);
    }

    /** Who says where the master is. */
    Optional<RedisSentinels> watchers() {
        return RedisSentinels.read(sentinels, master);
    }
}
