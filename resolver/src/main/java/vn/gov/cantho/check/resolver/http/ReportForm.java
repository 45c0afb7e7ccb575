package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/** The form of a problem report: where it is sent to, in what form, and how much of it comes in. */
final class ReportForm {

    static final String PATH = "/report";

    /** Bytes of one field. The longest that is right has a third; what is longer than right is to be shown again. */
    static final int FIELD_BYTES_MAX = 32 * 1024;

    static final int FIELDS_MAX = 24;

    /**
     * Bytes of a whole form. More than its photos may have together: whose photo is too large shall read so, and not
     * find the connection closed. What is too much is read and thrown away.
     */
    private static final int BODY_BYTES_MAX = 60 * 1024 * 1024;

    private static final int CONTENT_TOO_LARGE = 413;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String MEDIA_TYPE = "multipart/form-data;";

    private ReportForm() {}

    static boolean isTakenAt(String path) {
        return path.equals(PATH);
    }

    static boolean isSent(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && isTakenAt(PathSegments.path(request));
    }

    /** The status with which a form is refused unread; none when it may be read. */
    static OptionalInt refusal(HttpServerRequest request) {
        var type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "");
        if (!type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE)) {
            return OptionalInt.of(UNSUPPORTED_MEDIA_TYPE);
        }
        return isShort(request) ? OptionalInt.empty() : OptionalInt.of(CONTENT_TOO_LARGE);
    }

    /** A body that does not say how long it is might never end. */
    private static boolean isShort(HttpServerRequest request) {
        var length = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_LENGTH), "");
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && length.matches("[0-9]{1,9}")
                && Integer.parseInt(length) <= BODY_BYTES_MAX;
    }
}
