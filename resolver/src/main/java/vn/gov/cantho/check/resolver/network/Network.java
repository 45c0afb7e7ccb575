package vn.gov.cantho.check.resolver.network;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Comparator;

/**
 * A network as the first bits of an IPv6 address; one of IPv4 lies in {@code ::ffff:0:0/96}, where IPv6 has IPv4.
 *
 * @param high the upper half of its first address
 * @param low the lower half
 * @param bits how many bits all of its addresses share, 0 to 128
 */
record Network(long high, long low, int bits) {

    /** By first address; of two that begin alike, the wider first. */
    static final Comparator<Network> ORDER = Comparator.comparing(Network::high, Long::compareUnsigned)
            .thenComparing(Network::low, Long::compareUnsigned)
            .thenComparingInt(Network::bits);

    private static final int BITS_OF_IPV6 = 128;
    private static final int BITS_OF_IPV4 = 32;
    private static final int LENGTH_OF_IPV4 = 4;
    private static final int BITS_OF_HALF = 64;
    private static final long IPV4_IN_IPV6 = 0xFFFF_0000_0000L;

    /** The network of one address alone. */
    static Network of(InetAddress address) {
        var bytes = address.getAddress();
        var buffer = ByteBuffer.wrap(bytes);
        return bytes.length == LENGTH_OF_IPV4
                ? new Network(0, IPV4_IN_IPV6 | Integer.toUnsignedLong(buffer.getInt()), BITS_OF_IPV6)
                : new Network(buffer.getLong(), buffer.getLong(), BITS_OF_IPV6);
    }

    /**
     * Reads an address and the length of its prefix, such as {@code 203.0.113.0/24}.
     *
     * @throws IllegalArgumentException if it is none, or has bits beyond the prefix
     */
    static Network of(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no network: " + text);
        }
        var address = InetAddress.ofLiteral(text.substring(0, slash));
        var whole = address.getAddress().length == LENGTH_OF_IPV4 ? BITS_OF_IPV4 : BITS_OF_IPV6;
        var bits = Integer.parseInt(text.substring(slash + 1));
        var first = of(address);
        var network = new Network(first.high, first.low, BITS_OF_IPV6 - whole + bits);
        if (bits < 0 || bits > whole || !network.contains(first) || !network.isAtItsBegin()) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return network;
    }

    boolean contains(Network other) {
        return bits <= other.bits
                && ((high ^ other.high) & maskOfHigh()) == 0
                && ((low ^ other.low) & maskOfLow()) == 0;
    }

    private boolean isAtItsBegin() {
        return (high & ~maskOfHigh()) == 0 && (low & ~maskOfLow()) == 0;
    }

    private long maskOfHigh() {
        return mask(Math.min(bits, BITS_OF_HALF));
    }

    private long maskOfLow() {
        return mask(Math.max(bits - BITS_OF_HALF, 0));
    }

    private static long mask(int ones) {
        return ones == 0 ? 0 : -1L << (BITS_OF_HALF - ones);
    }
}
