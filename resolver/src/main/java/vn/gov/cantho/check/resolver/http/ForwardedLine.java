package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The field {@code X-Forwarded-For} where it is the last of a request. Balancers write it there, with another address for each
 * who asks, so that without it the fields of many requests are the same.
 */
final class ForwardedLine {

    private static final byte[] NAME = "x-forwarded-for".getBytes(ISO_8859_1);
    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final int LETTER_CASE = 0x20;

    private ForwardedLine() {}

    /**
     * Where the line begins.
     *
     * @param from where the first field begins
     * @param end behind the empty line
     * @return {@code end} when the last field is another one, the only one, or says anything but addresses
     */
    static int begin(byte[] head, int from, int end) {
        var lineEnd = end - END.length;
        if (lineEnd < from || !is(head, lineEnd, END, 0)) {
            return end;
        }
        var colon = lineEnd;
        while (colon > from && isOfAddress(head[colon - 1])) {
            colon--;
        }
        var begin = colon - NAME.length;
        var isField = begin >= from + 2
                && head[begin - 2] == '\r'
                && head[begin - 1] == '\n'
                && head[colon] == ':'
                && is(head, begin, NAME, LETTER_CASE);
        return isField ? begin : end;
    }

    /** What the line says that begins there. */
    static String value(byte[] head, int begin, int end) {
        var from = begin + NAME.length + 1;
        return new String(head, from, end - END.length - from, ISO_8859_1).strip();
    }

    private static boolean is(byte[] bytes, int from, byte[] text, int ignored) {
        for (var i = 0; i < text.length; i++) {
            if ((bytes[from + i] | ignored) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Addresses of both kinds, commas and blanks between them, and the colon behind the name. */
    private static boolean isOfAddress(byte letter) {
        return (letter >= '0' && letter <= ':')
                || (letter >= 'a' && letter <= 'f')
                || (letter >= 'A' && letter <= 'F')
                || letter == '.'
                || letter == ','
                || letter == ' ';
    }
}
