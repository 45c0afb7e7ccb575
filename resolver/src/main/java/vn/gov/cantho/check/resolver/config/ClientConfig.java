package vn.gov.cantho.check.resolver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How we know who asks, and how often a network may ask for codes that do not exist.
 *
 * @param trustedProxies addresses and ranges of the balancers before us, with commas between them
 * @param guessesAtOnce how often a network may do so without a pause
 * @param guessEvery how long it takes to earn one more
 * @param places the table of where networks are at home; without it nothing is said about where scans came from
 */
public record ClientConfig(String trustedProxies, int guessesAtOnce, Duration guessEvery, Optional<Path> places) {

    public static final ClientConfig DEFAULTS = new ClientConfig("", 30, Duration.ofSeconds(2), Optional.empty());

    public ClientConfig {
        Settings.require(
                guessesAtOnce >= 1 && guessesAtOnce <= 1_000_000,
                "CHECK_RESOLVER_GUESSES_AT_ONCE must be 1 to 1000000");
        Settings.require(
                guessEvery.toMillis() >= 1 && guessEvery.toMillis() <= 3_600_000,
                "CHECK_RESOLVER_GUESS_EVERY_MILLIS must be 1 to 3600000");
    }

    static ClientConfig from(Settings settings) {
        return new ClientConfig(
                settings.text("CHECK_RESOLVER_TRUSTED_PROXIES", DEFAULTS.trustedProxies),
                settings.integer("CHECK_RESOLVER_GUESSES_AT_ONCE", DEFAULTS.guessesAtOnce),
                settings.millis("CHECK_RESOLVER_GUESS_EVERY_MILLIS", DEFAULTS.guessEvery),
                settings.file("CHECK_RESOLVER_PLACES_FILE"));
    }
}
