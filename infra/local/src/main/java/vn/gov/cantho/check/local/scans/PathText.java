package vn.gov.cantho.check.local.scans;

import java.nio.charset.StandardCharsets;

/** Writes a text as one segment of a path. */
final class PathText {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private PathText() {}

    static String encode(String text) {
        var path = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf((char) octet) >= 0) {
                path.append((char) octet);
            } else {
                path.append('%').append("%02X".formatted(octet & 0xFF));
            }
        }
        return path.toString();
    }
}
