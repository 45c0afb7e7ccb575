package vn.gov.cantho.check.resolver.config;

import java.time.Duration;

/**
 * What the public may ask of the port.
 *
 * @param connectionsMax how many connections an event loop holds; the next one is closed at once
 * @param headDeadline how long the first request of a connection may take to come in whole
 * @param idleMax how long a connection may be without a whole request after an answer
 * @param answerDeadline how long an answer may take to be taken by who asked; a document gets ten times that
 * @param uploadDeadline how long a problem report with its photos may take to come in and be answered
 * @param requestsMax after how many requests a connection is closed, so that balancers can move it
 * @param scansMax how many scans an event loop takes on in a second; further ones are told at once to come back
 */
public record HttpConfig(
        int connectionsMax,
        Duration headDeadline,
        Duration idleMax,
        Duration answerDeadline,
        Duration uploadDeadline,
        int requestsMax,
        int scansMax) {

    /** The longest request target, path and query, in bytes. */
    public static final int TARGET_BYTES_MAX = 512;

    /** The longest head of a request in bytes. */
    public static final int HEAD_BYTES_MAX = 8_192;

    public static final HttpConfig DEFAULTS = new HttpConfig(
            7_500,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            1_000,
            1_000_000);

    public HttpConfig {
        Settings.require(
                connectionsMax >= 1 && connectionsMax <= 100_000, "CHECK_RESOLVER_CONNECTIONS_MAX must be 1 to 100000");
        requireSeconds(headDeadline, "CHECK_RESOLVER_HEAD_DEADLINE_MILLIS");
        requireSeconds(idleMax, "CHECK_RESOLVER_IDLE_MILLIS");
        requireSeconds(answerDeadline, "CHECK_RESOLVER_ANSWER_DEADLINE_MILLIS");
        requireSeconds(uploadDeadline, "CHECK_RESOLVER_UPLOAD_DEADLINE_MILLIS");
        Settings.require(requestsMax >= 1, "CHECK_RESOLVER_CONNECTION_REQUESTS_MAX must be at least 1");
        Settings.require(scansMax >= 1 && scansMax <= 1_000_000, "CHECK_RESOLVER_SCANS_MAX must be 1 to 1000000");
    }

    static HttpConfig from(Settings settings) {
        return new HttpConfig(
                settings.integer("CHECK_RESOLVER_CONNECTIONS_MAX", DEFAULTS.connectionsMax),
                settings.millis("CHECK_RESOLVER_HEAD_DEADLINE_MILLIS", DEFAULTS.headDeadline),
                settings.millis("CHECK_RESOLVER_IDLE_MILLIS", DEFAULTS.idleMax),
                settings.millis("CHECK_RESOLVER_ANSWER_DEADLINE_MILLIS", DEFAULTS.answerDeadline),
                settings.millis("CHECK_RESOLVER_UPLOAD_DEADLINE_MILLIS", DEFAULTS.uploadDeadline),
                settings.integer("CHECK_RESOLVER_CONNECTION_REQUESTS_MAX", DEFAULTS.requestsMax),
                settings.integer("CHECK_RESOLVER_SCANS_MAX", DEFAULTS.scansMax));
    }

    private static void requireSeconds(Duration value, String name) {
        Settings.require(value.toMillis() >= 100 && value.toMillis() <= 120_000, name + " must be 100 to 120000");
    }
}
