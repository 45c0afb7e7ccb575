package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.ScanEvent.Client;

/**
 * Who asks, as far as it matters: whether the scan counts, and what kind of program it is.
 *
 * @param counts whether a person asked now: not a HEAD, a preview, a robot or a browser that reads ahead
 */
record Visitor(boolean counts, Client client) {

    private static final int AGENT_LENGTH_MAX = 400;
    private static final CharSequence SEC_PURPOSE = HttpHeaders.createOptimized("Sec-Purpose");
    private static final CharSequence PURPOSE = HttpHeaders.createOptimized("Purpose");
    private static final CharSequence X_MOZ = HttpHeaders.createOptimized("X-Moz");

    /** What the names of robots and of makers of link previews hold, in lower case. The one list of them. */
    private static final List<String> ROBOTS = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "facebookexternalhit",
            "facebookcatalog",
            "meta-external",
            "whatsapp/",
            "skypeuripreview",
            "viber/",
            "zalo-preview",
            "embedly",
            "preview",
            "pagerenderer",
            "mediapartners",
            "feedfetcher",
            "lighthouse",
            "pingdom",
            "uptime",
            "ia_archiver");

    /**
     * What the name of a browser or another program says.
     *
     * @param robot whether nobody looks at what it is answered
     */
    record Agent(boolean robot, Client client) {

        static Agent of(String header) {
            var agent = header.substring(0, Math.min(AGENT_LENGTH_MAX, header.length()))
                    .toLowerCase(Locale.ROOT);
            return new Agent(isRobot(agent), Visitor.client(agent));
        }
    }

    /**
     * Tells who asks.
     *
     * @param reads whether the page itself is asked for, and not only what is said about it
     */
    static Visitor of(ScanReader.Headers headers, boolean reads, Page.Form form, Agent agent) {
        var counts = reads && !isReadAhead(headers) && !agent.robot();
        return new Visitor(counts, form != Page.Form.HTML ? Client.PROGRAM : agent.client());
    }

    /** The same, asking for something that is no scan. */
    Visitor withoutCounting() {
        return new Visitor(false, client);
    }

    private static boolean isReadAhead(ScanReader.Headers headers) {
        return isPrefetch(headers.apply(SEC_PURPOSE))
                || isPrefetch(headers.apply(PURPOSE))
                || isPrefetch(headers.apply(X_MOZ));
    }

    private static boolean isPrefetch(@org.jspecify.annotations.Nullable String purpose) {
        return purpose != null && purpose.regionMatches(true, 0, "pre", 0, 3);
    }

    private static boolean isRobot(String agent) {
        for (var robot : ROBOTS) {
            if (agent.contains(robot)) {
                return true;
            }
        }
        return false;
    }

    private static Client client(String agent) {
        if (agent.contains("ipad") || agent.contains("tablet")) {
            return Client.TABLET;
        }
        if (agent.contains("mobi") || agent.contains("android") || agent.contains("iphone")) {
            return Client.PHONE;
        }
        return agent.startsWith("mozilla/") ? Client.COMPUTER : Client.OTHER;
    }
}
