package vn.gov.cantho.check.portal.denials;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * One refusal as it is counted: those of one account for one reason are one thing.
 *
 * @param subject the account it is about; empty when nobody known was refused, or too many different ones were
 * @param details of this one occurrence, taken down with the first of a window
 */
record Refusal(Kind kind, Optional<ActingAccount> subject, String reason, Map<String, String> details) {

    /** What was refused; the action in the trail. */
    enum Kind {
        SIGN_IN_REFUSED,
        ACCESS_DENIED
    }

    private static final int IPV6_PREFIX_BYTES = 8;

    Refusal {
        details = Map.copyOf(details);
    }

    /** What it is counted under. */
    Key key() {
        return new Key(kind, subject.map(ActingAccount::accountId).orElse(0L), reason);
    }

    /** The same without whom it was about, for when too many are counted one by one. */
    Refusal ofOthers() {
        return new Refusal(kind, Optional.empty(), "others", Map.of());
    }

    /** The network of an address, as the glossary has it: IPv4 /24, IPv6 /64; the empty text where it is no address. */
    static String network(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            var bytes = literal.getAddress();
            return literal instanceof Inet4Address
                    ? "%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : HexFormat.ofDelimiter(":")
                                    .formatHex(bytes, 0, IPV6_PREFIX_BYTES)
                                    .replaceAll("(..):(..)", "$1$2") + "::/64";
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** What refusals are counted under. */
    record Key(Kind kind, long accountId, String reason) {}
}
