package vn.gov.cantho.check.contract.publication;

import java.util.regex.Pattern;
import vn.gov.cantho.check.contract.publication.LinkTargetReading.Flaw;
import vn.gov.cantho.check.contract.publication.LinkTargetReading.Refused;
import vn.gov.cantho.check.contract.publication.LinkTargetReading.Target;

/**
 * Reads where a registered link may lead (decision 0017). Stricter than any browser: what two programs could read
 * differently is refused. The portal asks when a link is written, the resolver once more before it sends anybody there.
 */
public final class LinkTargets {

    /** The longest text that is read. */
    public static final int LENGTH_MAX = 500;

    private static final String SCHEME = "https://";
    private static final int HOST_LENGTH_MAX = 253;
    private static final String FORBIDDEN = "\"<>\\^`{|}";

    /** Two names or more; none in the writing of other alphabets, the last of letters alone, so that no number is one. */
    private static final Pattern HOST =
            Pattern.compile("(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    /** What is at home in a network, not on it. */
    private static final Pattern INNER =
            Pattern.compile(".*\\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|arpa|onion)");

    private LinkTargets() {}

    /** Reads a text; never throws. */
    public static LinkTargetReading read(String text) {
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return new Refused(Flaw.LENGTH);
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F && FORBIDDEN.indexOf(c) < 0)) {
            return new Refused(Flaw.CHARACTER);
        }
        if (!text.startsWith(SCHEME)) {
            return new Refused(Flaw.SCHEME);
        }
        var end = text.indexOf('/', SCHEME.length());
        var host = text.substring(SCHEME.length(), end < 0 ? text.length() : end);
        if (host.indexOf('@') >= 0 || host.indexOf(':') >= 0) {
            return new Refused(Flaw.AUTHORITY);
        }
        if (host.length() > HOST_LENGTH_MAX
                || !HOST.matcher(host).matches()
                || INNER.matcher(host).matches()) {
            return new Refused(Flaw.HOST);
        }
        return rest(text, host, end < 0 ? "" : text.substring(end));
    }

    private static LinkTargetReading rest(String text, String host, String path) {
        if (path.contains("//") || path.indexOf('#') >= 0 || path.indexOf('@') >= 0 || hasSteps(path)) {
            return new Refused(Flaw.PATH);
        }
        return isEncodedRightly(path) ? new Target(text, host) : new Refused(Flaw.ENCODING);
    }

    /** Whether a segment is {@code .} or {@code ..}. */
    private static boolean hasSteps(String path) {
        var query = path.indexOf('?');
        var segments = (query < 0 ? path : path.substring(0, query)) + '/';
        return segments.contains("/./") || segments.contains("/../");
    }

    private static boolean isEncodedRightly(String path) {
        for (var at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            if (at + 2 >= path.length() || !mayBeEncoded(digit(path, at + 1) * 16 + digit(path, at + 2))) {
                return false;
            }
        }
        return true;
    }

    /** Letters of other alphabets and a few harmless signs; nothing that has a meaning in an address, and no control. */
    private static boolean mayBeEncoded(int octet) {
        return octet >= 0x80 || (octet >= ' ' && octet < 0x7F && "%/\\?#@:.<>\"".indexOf(octet) < 0);
    }

    /** The value of a hexadecimal digit; of anything else so little that no octet comes of it. */
    private static int digit(String text, int at) {
        var value = Character.digit(text.charAt(at), 16);
        return value < 0 ? -1_000 : value;
    }
}
