package vn.gov.cantho.check.portal.dossierpapers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes a PDF the same bytes whenever it is written of the same content. The library draws a prefix for each font and an id
 * for the file at random; both are replaced by others of the same length, so that every offset in the file stays true.
 */
final class SteadyBytes {

    private static final Pattern FONT_PREFIX = Pattern.compile("/[A-Z]{6}\\+Liberation");
    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<([0-9A-Fa-f]{32})>\\s*<([0-9A-Fa-f]{32})>]");
    private static final int ID_BYTES = 16;

    private SteadyBytes() {}

    static byte[] of(byte[] pdf) {
        // One character for each byte, there and back.
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = FONT_PREFIX.matcher(text).replaceAll("/AAAAAA+Liberation");
        var without = FILE_ID.matcher(text).replaceAll("");
        var id = HexFormat.of().formatHex(sha256(without.getBytes(StandardCharsets.ISO_8859_1)), 0, ID_BYTES);
        var found = FILE_ID.matcher(text);
        var steady = new StringBuilder(text);
        while (found.find()) {
            steady.replace(found.start(1), found.end(1), id).replace(found.start(2), found.end(2), id);
        }
        return steady.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
