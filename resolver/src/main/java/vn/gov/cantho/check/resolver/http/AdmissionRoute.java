package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Lets only plain reading of a readable path through, GET, HEAD or OPTIONS without a body, the one small form of a stamp
 * page, and the form of a problem report.
 */
final class AdmissionRoute implements Handler<RoutingContext> {

    /** What may be done with any address of ours. */
    static final String METHODS = "GET, HEAD, OPTIONS";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONTENT_TOO_LARGE = 413;

    private final AnswerDesk desk;

    AdmissionRoute(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        if (!PathSegments.isEncodedRightly(PathSegments.path(request))) {
            refuse(request, BAD_REQUEST);
        } else if (PinForm.isSent(request)) {
            PinForm.refusal(request).ifPresentOrElse(status -> refuse(request, status), context::next);
        } else if (ReportForm.isSent(request)) {
            ReportForm.refusal(request).ifPresentOrElse(status -> refuse(request, status), context::next);
        } else if (!READING.contains(request.method())) {
            var path = PathSegments.path(request);
            var form = PinForm.isTakenAt(path) || ReportForm.isTakenAt(path);
            request.response().putHeader(HttpHeaders.ALLOW, form ? METHODS + ", POST" : METHODS);
            refuse(request, METHOD_NOT_ALLOWED);
        } else if (hasBody(request)) {
            refuse(request, CONTENT_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private void refuse(HttpServerRequest request, int status) {
        if (hasBody(request)) {
            // What else comes on this connection is the body that nobody reads.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        desk.refuse(request, status);
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
