package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Map;
import vn.gov.cantho.check.resolver.testing.RawAnswer;
import vn.gov.cantho.check.resolver.testing.RawConnection;

/** Requests as browsers send them, which the short way takes, and what tells by which way an answer came. */
final class PlainRequests {

    static final String ROBOT = "User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1)\r\n";
    static final String PHONE = "User-Agent: Mozilla/5.0 (Linux; Android 10; K) Mobile\r\n";

    /** No plain field, and none that changes the answer: a request with it goes to the server. */
    static final String TO_THE_SERVER = "TE: trailers\r\n";

    private PlainRequests() {}

    /**
     * Header fields for a page.
     *
     * @param languageAndCoding such as {@code "vi, gzip"}
     */
    static String accept(String languageAndCoding) {
        var parts = languageAndCoding.split(", ", -1);
        return "Accept: text/html\r\nAccept-Language: " + parts[0] + "\r\nAccept-Encoding: " + parts[1] + "\r\n";
    }

    static String request(String path, String fields) {
        return "GET " + path + " HTTP/1.1\r\nHost: check.test\r\n" + fields + "\r\n";
    }

    static RawAnswer exchange(RawConnection connection, String request) throws IOException {
        return RawAnswer.read(connection.send(request.getBytes(ISO_8859_1)));
    }

    /** Sends a request over a connection of its own. */
    static RawAnswer once(int port, String request) throws IOException {
        try (var connection = RawConnection.open(port)) {
            return exchange(connection, request);
        }
    }

    /** The lane writes the fields in another order than the server. */
    static boolean cameByLane(RawAnswer answer) {
        var fields = answer.fields();
        var second = fields.get(Math.max(0, fields.size() - 2));
        return fields.getLast().startsWith("content-length")
                && (second.startsWith("X-As-Of") || second.startsWith("Retry-After"));
    }

    /** The length differs where one was kept with slots and the other compressed in one piece. */
    static Map<String, String> withoutLength(RawAnswer answer) {
        var fields = answer.byName();
        fields.remove("content-length");
        return fields;
    }
}
