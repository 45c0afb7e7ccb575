package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampHashes.Purpose;

/**
 * Who asks, as far as that shows without a cookie: the network and the browser. Two phones of one kind behind one
 * address look alike, and a phone that changes its network is another device; see decision 0009.
 *
 * @param network the address without its last part
 */
record Device(String network, String agent) {

    private static final int AGENT_LENGTH_MAX = 400;
    private static final int NETWORK_LENGTH_IPV4 = 3;
    private static final int NETWORK_LENGTH_IPV6 = 8;
    private static final int IPV4_LENGTH = 4;
    private static final int HASH_LENGTH = 16;

    static Device of(HttpServerRequest request, Clients clients) {
        return new Device(clients.network(request), agent(request));
    }

    /** The browser alone, which stays when a phone goes from one network to another. */
    static String agent(HttpServerRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.substring(0, Math.min(AGENT_LENGTH_MAX, agent.length()));
    }

    /** A hash that tells devices apart for this stamp and says nothing about them for any other. */
    byte[] hash(StampHashes hashes, StampCode code, int keyId) {
        var who = (network + '\n' + agent).getBytes(UTF_8);
        var content = ByteBuffer.allocate(2 * Integer.BYTES + who.length);
        content.putInt(code.codeLot()).putInt(code.serial()).put(who);
        return Arrays.copyOf(hashes.hash(Purpose.PIN_DEVICE, keyId, content.array()), HASH_LENGTH);
    }

    static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var kept = bytes.length == IPV4_LENGTH ? NETWORK_LENGTH_IPV4 : NETWORK_LENGTH_IPV6;
            return HexFormat.of().formatHex(bytes, 0, kept);
        } catch (IllegalArgumentException _) {
            // No address, as of a socket in the file system: then only the browser tells.
            return "";
        }
    }
}
