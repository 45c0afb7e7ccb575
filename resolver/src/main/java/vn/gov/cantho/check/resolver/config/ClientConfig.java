package vn.gov.cantho.check.resolver.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How we know who asks, and how often a network may ask for codes that do not exist or report problems.
 *
 * @param trustedProxies addresses and ranges of the balancers before us, with commas between them
 * @param guessesAtOnce how often a network may ask in vain without a pause
 * @param guessEvery how long it takes to earn one more
 * @param reportsAtOnce how many problems a network may report without a pause
 * @param reportEvery how long it takes to earn one more
 * @param places the table of where networks are at home; without it nothing is said about where scans came from
 */
public record ClientConfig(
        String trustedProxies,
        int guessesAtOnce,
        Duration guessEvery,
        int reportsAtOnce,
        Duration reportEvery,
        Optional<Path> places) {

    public static final ClientConfig DEFAULTS =
            new ClientConfig("", 30, Duration.ofSeconds(2), 10, Duration.ofMinutes(2), Optional.empty());

    public ClientConfig {
        requireTimes(guessesAtOnce, "CHECK_RESOLVER_GUESSES_AT_ONCE");
        requireMillis(guessEvery, "CHECK_RESOLVER_GUESS_EVERY_MILLIS");
        requireTimes(reportsAtOnce, "CHECK_RESOLVER_REPORTS_AT_ONCE");
        requireMillis(reportEvery, "CHECK_RESOLVER_REPORT_EVERY_MILLIS");
    }

    /** With everything else as it is unless set. */
    public ClientConfig(String trustedProxies, int guessesAtOnce, Duration guessEvery) {
        this(trustedProxies, guessesAtOnce, guessEvery, DEFAULTS.reportsAtOnce, DEFAULTS.reportEvery, DEFAULTS.places);
    }

    static ClientConfig from(Settings settings) {
        return new ClientConfig(
                settings.text("CHECK_RESOLVER_TRUSTED_PROXIES", DEFAULTS.trustedProxies),
                settings.integer("CHECK_RESOLVER_GUESSES_AT_ONCE", DEFAULTS.guessesAtOnce),
                settings.millis("CHECK_RESOLVER_GUESS_EVERY_MILLIS", DEFAULTS.guessEvery),
                settings.integer("CHECK_RESOLVER_REPORTS_AT_ONCE", DEFAULTS.reportsAtOnce),
                settings.millis("CHECK_RESOLVER_REPORT_EVERY_MILLIS", DEFAULTS.reportEvery),
                settings.file("CHECK_RESOLVER_NETWORKS_FILE"));
    }

    private static void requireTimes(int times, String name) {
        Settings.require(times >= 1 && times <= 1_000_000, name + " must be 1 to 1000000");
    }

    private static void requireMillis(Duration value, String name) {
        Settings.require(value.toMillis() >= 1 && value.toMillis() <= 3_600_000, name + " must be 1 to 3600000");
    }
}
