package vn.gov.cantho.check.resolver.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Texts as segments of a path. */
public final class PathText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PathText() {}

    /** A text as one segment: what is neither letter, digit nor one of {@code - . _ ~} is percent-encoded. */
    public static String encode(String text) {
        var out = new StringBuilder(text.length());
        for (var octet : text.getBytes(UTF_8)) {
            if (isPlain(octet)) {
                out.append((char) octet);
            } else {
                HEX.toHexDigits(out.append('%'), octet);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '.'
                || octet == '_'
                || octet == '~';
    }
}
