package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** Reads a part of a path. */
final class PathSegments {

    private PathSegments() {}

    /** The path of a request; empty when its target has none. */
    static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "");
    }

    /** What comes behind a prefix; nothing when the path is shorter than that. */
    static String after(String prefix, String path) {
        return path.length() <= prefix.length() ? "" : path.substring(prefix.length());
    }

    /** The text behind percent-encoding; empty when it is broken. A plus stays a plus. */
    static Optional<String> decode(String part) {
        if (part.indexOf('%') < 0) {
            return Optional.of(part);
        }
        var raw = part.getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(raw.length);
        for (var i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
            } else if (i + 2 < raw.length && HexFormat.isHexDigit(raw[i + 1]) && HexFormat.isHexDigit(raw[i + 2])) {
                bytes.put((byte) (HexFormat.fromHexDigit(raw[++i]) << 4 | HexFormat.fromHexDigit(raw[++i])));
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
