package vn.gov.cantho.check.portal.sessions;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a session comes from, as far as it is kept: enough for its owner to know it again.
 *
 * @param device browser and system in words
 * @param network the address without its last part: IPv4 /24, IPv6 /64
 */
record Origin(String device, String network) {

    /** What a text contains, and what it stands for. */
    private record Sign(String text, String name) {}

    // The first that fits: browsers call themselves by the names of those they want to be taken for as well.
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR", "Opera"),
            new Sign("coc_coc_browser", "Cốc Cốc"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("Chrome", "Chrome"),
            new Sign("CriOS", "Chrome"),
            new Sign("Safari", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private static final int IPV4_GIVEN_BYTES = 3;
    private static final int IPV6_GIVEN_BYTES = 8;

    /**
     * Reads it off a request.
     *
     * @param agent what the browser calls itself; may be anything
     * @param address the numeric address; may be anything
     */
    static Origin of(String agent, String address) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        var separator = browser.isEmpty() || system.isEmpty() ? "" : " · ";
        return new Origin(browser + separator + system, network(address));
    }

    private static String first(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.text()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }

    private static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            var kept = parsed instanceof Inet6Address ? IPV6_GIVEN_BYTES : IPV4_GIVEN_BYTES;
            var bytes = parsed.getAddress();
            for (var index = kept; index < bytes.length; index++) {
                bytes[index] = 0;
            }
            var text = InetAddress.getByAddress(bytes).getHostAddress().replaceFirst("(:0)+$", "::");
            return text + "/" + kept * Byte.SIZE;
        } catch (IllegalArgumentException | UnknownHostException notNumeric) {
            return "";
        }
    }
}
