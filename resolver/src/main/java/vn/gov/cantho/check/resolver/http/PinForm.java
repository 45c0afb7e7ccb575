package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.gov.cantho.check.contract.code.StampPin;
import vn.gov.cantho.check.resolver.render.PinSection;

/** The one form that is sent to us: where it may be sent, how long it may be, and what it says. */
final class PinForm {

    private static final int BODY_BYTES_MAX = 256;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private PinForm() {}

    /** Whether a path takes the form. */
    static boolean isTakenAt(String path) {
        return path.startsWith("/q/") || path.startsWith("/Q/");
    }

    static boolean isSent(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && isTakenAt(PathSegments.path(request));
    }

    /** The status with which a form is refused unread; none when it may be read. */
    static OptionalInt refusal(HttpServerRequest request) {
        if (!mediaType(request).equals(MEDIA_TYPE)) {
            return OptionalInt.of(UNSUPPORTED_MEDIA_TYPE);
        }
        return isShort(request) ? OptionalInt.empty() : OptionalInt.of(CONTENT_TOO_LARGE);
    }

    /** The PIN in a body; empty when what was typed are not six digits, or there is no such field. */
    static Optional<StampPin> read(Buffer body) {
        for (var field : body.toString(UTF_8).split("&", -1)) {
            if (field.startsWith(PinSection.FIELD + "=")) {
                var value = field.substring(PinSection.FIELD.length() + 1).replace('+', ' ');
                return PathSegments.decode(value).flatMap(StampPin::read);
            }
        }
        return Optional.empty();
    }

    private static String mediaType(HttpServerRequest request) {
        var type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "");
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** A body that does not say how long it is might never end. */
    private static boolean isShort(HttpServerRequest request) {
        var length = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_LENGTH), "");
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && length.matches("[0-9]{1,9}")
                && Integer.parseInt(length) <= BODY_BYTES_MAX;
    }
}
