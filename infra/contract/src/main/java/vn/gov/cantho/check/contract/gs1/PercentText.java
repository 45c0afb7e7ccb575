package vn.gov.cantho.check.contract.gs1;

/** The percent-encoding of values. What no value may have comes out as a character that no alphabet has. */
final class PercentText {

    private static final String HEX = "0123456789ABCDEF";
    private static final int ENCODED_LENGTH = 3;
    private static final int HEX_BASE = 16;

    private PercentText() {}

    /** Where a value stands decides what a plus means: itself in a path, a space in a query. */
    enum Place {
        PATH,
        QUERY
    }

    /** Decodes each byte to one character. A % without two hexadecimal digits behind it is left as it is. */
    static String decode(String text, int start, int end, Place place) {
        if (isPlain(text, start, end, place)) {
            return text.substring(start, end);
        }
        var decoded = new StringBuilder(end - start);
        for (var i = start; i < end; i++) {
            var character = text.charAt(i);
            var encoded = character == '%' ? encoded(text, i, end) : -1;
            if (encoded >= 0) {
                decoded.append((char) encoded);
                i += ENCODED_LENGTH - 1;
            } else {
                decoded.append(character == '+' && place == Place.QUERY ? ' ' : character);
            }
        }
        return decoded.toString();
    }

    /** The byte that is encoded at a %, or a negative number if none is. */
    static int encoded(String text, int percent, int end) {
        if (percent + ENCODED_LENGTH > end) {
            return -1;
        }
        var high = Character.digit(text.charAt(percent + 1), HEX_BASE);
        var low = Character.digit(text.charAt(percent + 2), HEX_BASE);
        return high < 0 || low < 0 ? -1 : HEX_BASE * high + low;
    }

    /** Writes a value of ASCII: everything is encoded but what RFC 3986 calls unreserved. The same in path and query. */
    static void encode(String value, StringBuilder into) {
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (isUnreserved(character)) {
                into.append(character);
            } else {
                into.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
    }

    private static boolean isPlain(String text, int start, int end, Place place) {
        return text.indexOf('%', start, end) < 0 && (place == Place.PATH || text.indexOf('+', start, end) < 0);
    }

    private static boolean isUnreserved(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "-._~".indexOf(character) >= 0;
    }
}
