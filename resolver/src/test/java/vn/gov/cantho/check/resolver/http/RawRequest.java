package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Bytes that somebody sends to the port.
 *
 * @param family what they are an example of
 * @param bytes each char is one byte
 * @param isServed whether the request is odd and yet right, so that any answer but a mistake of ours will do
 */
record RawRequest(String family, String bytes, boolean isServed) {

    /** What stands where a body or a next request could be; an answer to it would be one too many. */
    static final String HIDDEN = "GET /robots.txt HTTP/1.1\r\nHost: hidden\r\n\r\n";

    /** What must not be served. */
    static RawRequest bad(String family, String bytes) {
        return new RawRequest(family, bytes, false);
    }

    /** What may be served. */
    static RawRequest odd(String family, String bytes) {
        return new RawRequest(family, bytes, true);
    }

    byte[] sent() {
        return bytes.getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        var shown = bytes.length() <= 300 ? bytes : bytes.substring(0, 300) + "… (" + bytes.length() + ")";
        var line = new StringBuilder(family).append(": ");
        shown.chars()
                .mapToObj(letter ->
                        letter >= ' ' && letter < 127 ? String.valueOf((char) letter) : "\\x%02x".formatted(letter))
                .forEach(line::append);
        return line.toString();
    }
}
