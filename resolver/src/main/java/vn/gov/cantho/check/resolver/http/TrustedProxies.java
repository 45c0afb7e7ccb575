package vn.gov.cantho.check.resolver.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The balancers before us. Only what they say about who asked is believed: anybody can write a header. They add the
 * address they were asked from at the end of {@code X-Forwarded-For}.
 */
public final class TrustedProxies {

    static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final int WHOLE_IPV4 = 32;
    private static final int WHOLE_IPV6 = 128;
    private static final int IPV4_LENGTH = 4;

    private final List<IpSubnetFilterRule> ranges;

    private TrustedProxies(List<IpSubnetFilterRule> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads addresses and ranges with commas between them, such as {@code 10.0.0.0/8, ::1}.
     *
     * @throws IllegalArgumentException if one is neither
     */
    public static TrustedProxies of(String text) {
        return new TrustedProxies(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(TrustedProxies::range)
                .toList());
    }

    /** Who asked, as far as it is told by somebody who is believed; empty when the connection has no address. */
    Optional<InetAddress> client(HttpServerRequest request) {
        return client(told(request));
    }

    /** What a request tells about who asked: the addresses that it went through, as far as that matters, and the nearest last. */
    String told(HttpServerRequest request) {
        var nearest = Objects.requireNonNullElse(request.remoteAddress().hostAddress(), "");
        return ranges.isEmpty()
                ? nearest
                : told(String.join(",", request.headers().getAll(FORWARDED_FOR)), nearest);
    }

    /**
     * The same of a request that is not yet taken apart.
     *
     * @param forwarded what {@code X-Forwarded-For} says, empty without it
     * @param nearest the address at the other end of the connection, empty without one
     */
    String told(String forwarded, String nearest) {
        return ranges.isEmpty() || forwarded.isEmpty() ? nearest : forwarded + ',' + nearest;
    }

    /** Who asked, by what {@link #told} has gathered. */
    Optional<InetAddress> client(String told) {
        var last = told.lastIndexOf(',');
        return literal(told.substring(last + 1))
                .map(address -> forwarded(address, told.substring(0, Math.max(0, last))));
    }

    /** Whether the connection comes from a proxy that is believed. */
    boolean isBehindOne(HttpServerRequest request) {
        return literal(request.remoteAddress().hostAddress())
                .filter(this::isTrusted)
                .isPresent();
    }

    /** Goes back from the nearest proxy to the first address that is none of ours. */
    private InetAddress forwarded(InetAddress nearest, String told) {
        var client = nearest;
        var hops = told.split(",", -1);
        for (var hop = hops.length - 1; hop >= 0 && isTrusted(client); hop--) {
            var before = literal(hops[hop].strip());
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        for (var range : ranges) {
            if (range.matches(new InetSocketAddress(address, 0))) {
                return true;
            }
        }
        return false;
    }

    private static IpSubnetFilterRule range(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var whole = address.getAddress().length == IPV4_LENGTH ? WHOLE_IPV4 : WHOLE_IPV6;
        var bits = slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    private static Optional<InetAddress> literal(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
