package vn.gov.cantho.check.load.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What is looked at of an answer.
 *
 * @param verdict empty when the answer names none
 * @param lasts whether the connection takes another request
 */
public record Response(int status, String verdict, boolean lasts) {

    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;
    private static final int LINE_MAX = 16_384;

    /**
     * Reads the next answer of a connection to its end.
     *
     * @throws EOFException if the connection was closed before
     * @throws IOException if it is no answer of HTTP/1, or one whose length is not told
     */
    public static Response read(InputStream in) throws IOException {
        var first = line(in);
        if (!first.startsWith("HTTP/1.") || first.length() < STATUS_TO) {
            throw new IOException("no answer: " + first);
        }
        var status = Integer.parseInt(first.substring(STATUS_FROM, STATUS_TO));
        var verdict = "";
        var lasts = true;
        var length = -1L;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "x-verdict" -> verdict = value;
                case "content-length" -> length = Long.parseLong(value);
                case "connection" -> lasts = !value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        if (length < 0) {
            throw new IOException("an answer of unknown length");
        }
        in.skipNBytes(length);
        return new Response(status, verdict, lasts);
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (bytes.size() > LINE_MAX) {
                throw new IOException("a line without an end");
            }
            bytes.write(next);
        }
        return bytes.toString(ISO_8859_1).stripTrailing();
    }
}
