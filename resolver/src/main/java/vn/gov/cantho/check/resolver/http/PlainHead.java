package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a request that is plain: no field twice, none that says how the message is framed or that something is
 * to be agreed upon, nothing but letters, digits and hyphens in a name and printable ASCII in a value, one host, and nothing
 * behind the empty line. Everything RFC 9112 allows beyond that is for the parser of the server; nothing it forbids is plain.
 */
final class PlainHead {

    /** They change how the message is read, or what is answered before it is (RFC 9112, 6 and 9.6; RFC 9110, 7.8 and 10.1.1). */
    private static final Set<String> NOT_PLAIN = Set.of(
            "content-length",
            "transfer-encoding",
            "expect",
            "upgrade",
            "http2-settings",
            "trailer",
            "te",
            "content-type");

    private static final String HOST = "host";
    private static final String CONNECTION = "connection";
    private static final String KEEP_ALIVE = "keep-alive";

    private final Map<String, String> fields;

    private PlainHead(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads header fields.
     *
     * @param from where the first begins
     * @param end behind the empty line
     * @return empty when they are not plain
     */
    static Optional<PlainHead> read(byte[] bytes, int from, int end) {
        var fields = new HashMap<String, String>();
        var at = from;
        while (at + 2 < end) {
            var lineEnd = lineEnd(bytes, at, end);
            if (lineEnd < 0 || !isField(bytes, at, lineEnd, fields)) {
                return Optional.empty();
            }
            at = lineEnd + 2;
        }
        var isWhole = at + 2 == end && bytes[at] == '\r' && bytes[at + 1] == '\n';
        var head = new PlainHead(fields);
        return isWhole && head.isPlain() ? Optional.of(head) : Optional.empty();
    }

    /** What a field says; null without it. Its case does not matter. */
    @Nullable
    String get(CharSequence name) {
        return fields.get(name.toString().toLowerCase(Locale.ROOT));
    }

    private boolean isPlain() {
        var connection = fields.get(CONNECTION);
        return isHost(fields.get(HOST)) && (connection == null || connection.equalsIgnoreCase(KEEP_ALIVE));
    }

    private static boolean isHost(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        for (var i = 0; i < host.length(); i++) {
            var letter = host.charAt(i);
            if (!isNameLetter((byte) letter) && ".:[]".indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes one field; false when it is not plain. */
    private static boolean isField(byte[] bytes, int from, int end, Map<String, String> fields) {
        var colon = from;
        while (colon < end && isNameLetter(bytes[colon])) {
            colon++;
        }
        if (colon == from || colon == end || bytes[colon] != ':') {
            return false;
        }
        for (var i = colon + 1; i < end; i++) {
            if ((bytes[i] < ' ' && bytes[i] != '\t') || bytes[i] > '~') {
                return false;
            }
        }
        var name = new String(bytes, from, colon - from, ISO_8859_1).toLowerCase(Locale.ROOT);
        var value = new String(bytes, colon + 1, end - colon - 1, ISO_8859_1).strip();
        return !NOT_PLAIN.contains(name) && fields.put(name, value) == null;
    }

    /** Where the line ends; -1 when it does not, or not with both of its characters. */
    private static int lineEnd(byte[] bytes, int from, int end) {
        for (var i = from; i + 1 < end; i++) {
            if (bytes[i] == '\r') {
                return bytes[i + 1] == '\n' ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isNameLetter(byte letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-';
    }
}
