package vn.gov.cantho.check.resolver.config;

import java.util.Optional;

/**
 * Where PostgreSQL is and who asks it.
 *
 * @param password empty where the server trusts the connection
 */
public record PostgresConfig(String host, int port, String database, String user, Optional<Secret> password) {

    public static final PostgresConfig DEFAULTS =
            new PostgresConfig("127.0.0.1", 15432, "check", "resolver_app", Optional.empty());

    public PostgresConfig {
        Settings.require(Ports.isPort(port), "CHECK_POSTGRES_PORT must be 1 to 65535");
    }

    static PostgresConfig from(Settings settings) {
        return new PostgresConfig(
                settings.text("CHECK_POSTGRES_HOST", DEFAULTS.host),
                settings.integer("CHECK_POSTGRES_PORT", DEFAULTS.port),
                settings.text("CHECK_POSTGRES_DATABASE", DEFAULTS.database),
                settings.text("CHECK_RESOLVER_POSTGRES_USER", DEFAULTS.user),
                settings.secretFile("CHECK_RESOLVER_POSTGRES_PASSWORD_FILE"));
    }
}
