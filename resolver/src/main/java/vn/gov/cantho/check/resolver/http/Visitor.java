package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.ScanEvent.Client;

/**
 * Who asks, as far as it matters: whether the scan counts, and what kind of program it is.
 *
 * @param counts whether a person asked now: not a HEAD, a preview, a robot or a browser that reads ahead
 */
record Visitor(boolean counts, Client client) {

    private static final int AGENT_LENGTH_MAX = 400;

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

    static Visitor of(HttpServerRequest request, Page.Form form) {
        var agent = agent(request);
        var counts = request.method().equals(HttpMethod.GET) && !isReadAhead(request) && !isRobot(agent);
        return new Visitor(counts, form != Page.Form.HTML ? Client.PROGRAM : client(agent));
    }

    /** The same, asking for something that is no scan. */
    Visitor withoutCounting() {
        return new Visitor(false, client);
    }

    private static String agent(HttpServerRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.substring(0, Math.min(AGENT_LENGTH_MAX, agent.length())).toLowerCase(Locale.ROOT);
    }

    private static boolean isReadAhead(HttpServerRequest request) {
        return isPrefetch(request.getHeader("Sec-Purpose"))
                || isPrefetch(request.getHeader("Purpose"))
                || isPrefetch(request.getHeader("X-Moz"));
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
