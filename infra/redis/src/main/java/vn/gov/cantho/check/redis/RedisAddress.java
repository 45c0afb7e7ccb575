package vn.gov.cantho.check.redis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a Redis or a Sentinel is.
 *
 * @param host a name or an address, one of IPv6 without its brackets
 * @param port TCP port
 */
public record RedisAddress(String host, int port) {

    private static final Pattern TEXT = Pattern.compile("(?:\\[([^\\s\\[\\]]+)]|([^\\s\\[\\]:/@]+)):([0-9]{1,5})");

    public RedisAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host of a Redis must not be empty");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("the port of a Redis must be 1 to 65535, not " + port);
        }
    }

    /** Reads a text such as {@code redis1:26379} or {@code [::1]:26379}; empty when it is none. */
    static Optional<RedisAddress> read(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var host = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
        var port = Integer.parseInt(matcher.group(3));
        return port >= 1 && port <= 65_535 ? Optional.of(new RedisAddress(host, port)) : Optional.empty();
    }
}
