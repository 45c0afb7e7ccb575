package vn.gov.cantho.check.contract.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Percent-encoding of the values of a status event. Only what would break the line apart is encoded: space,
 * percent sign, control characters and line ends. Letters stay as they are, or Vietnamese would triple in size.
 */
final class WireText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char PERCENT = '%';

    private WireText() {}

    static boolean isWellFormed(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    static int encodedBytes(String text) {
        return encode(text).getBytes(UTF_8).length;
    }

    static String encode(String text) {
        var encoded = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (breaksLine(character)) {
                for (var octet : String.valueOf(character).getBytes(UTF_8)) {
                    encoded.append(PERCENT).append(HEX.toHexDigits(octet));
                }
            } else {
                encoded.append(character);
            }
        }
        return encoded.toString();
    }

    /** Empty when a percent sign is not followed by two hexadecimal digits, or the bytes are not UTF-8. */
    static Optional<String> decode(String encoded) {
        if (encoded.indexOf(PERCENT) < 0) {
            return Optional.of(encoded);
        }
        var raw = encoded.getBytes(UTF_8);
        var bytes = new ByteArrayOutputStream(raw.length);
        for (var i = 0; i < raw.length; i++) {
            if (raw[i] != PERCENT) {
                bytes.write(raw[i]);
            } else if (i + 2 < raw.length && isHex(raw[i + 1]) && isHex(raw[i + 2])) {
                bytes.write(HexFormat.fromHexDigit(raw[++i]) << 4 | HexFormat.fromHexDigit(raw[++i]));
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** Whether a character may not stand bare in the wire text. */
    static boolean breaksLine(char character) {
        return character <= ' '
                || character == PERCENT
                || (character >= 0x7F && character <= 0x9F)
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isHex(byte octet) {
        return HexFormat.isHexDigit(octet);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
