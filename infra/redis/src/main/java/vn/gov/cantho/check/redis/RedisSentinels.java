package vn.gov.cantho.check.redis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Sentinels, and what they call the master that they watch for us.
 *
 * @param addresses where they are, each once
 * @param master the name of the master
 */
public record RedisSentinels(List<RedisAddress> addresses, String master) {

    /** Nobody needs more than five; all of them are asked at once. */
    static final int SENTINELS_MAX = 9;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public RedisSentinels {
        addresses = List.copyOf(addresses);
        require(
                !addresses.isEmpty() && addresses.size() <= SENTINELS_MAX,
                "CHECK_REDIS_SENTINELS must name 1 to %d Sentinels".formatted(SENTINELS_MAX));
        require(
                new HashSet<>(addresses).size() == addresses.size(),
                "CHECK_REDIS_SENTINELS must name no Sentinel twice");
        require(
                NAME.matcher(master).matches(),
                "CHECK_REDIS_MASTER must be the name that the Sentinels give the master, not '%s'".formatted(master));
    }

    /**
     * Reads both settings; empty when neither is given.
     *
     * @param sentinels addresses with commas between them
     * @throws IllegalArgumentException if only one is given or one is wrong; the message names it
     */
    public static Optional<RedisSentinels> read(String sentinels, String master) {
        if (sentinels.isBlank() && master.isBlank()) {
            return Optional.empty();
        }
        require(!sentinels.isBlank(), "CHECK_REDIS_MASTER needs CHECK_REDIS_SENTINELS");
        require(!master.isBlank(), "CHECK_REDIS_SENTINELS needs CHECK_REDIS_MASTER");
        var addresses = Arrays.stream(sentinels.split(",", -1))
                .map(RedisSentinels::address)
                .toList();
        return Optional.of(new RedisSentinels(addresses, master.strip()));
    }

    private static RedisAddress address(String text) {
        return RedisAddress.read(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "CHECK_REDIS_SENTINELS must be host:port with commas between them, not '%s'"
                                .formatted(text.strip())));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
