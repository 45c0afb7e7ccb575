package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Says what may be done with an address that is no Digital Link; those answer by themselves. */
final class OptionsRoute implements Handler<RoutingContext> {

    private static final int NO_CONTENT = 204;

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        if (!request.method().equals(HttpMethod.OPTIONS) || mayBeDigitalLink(PathSegments.path(request))) {
            context.next();
            return;
        }
        CrossOrigin.allow(request.response());
        var _ = Responses.guard(request.response())
                .setStatusCode(NO_CONTENT)
                .putHeader(HttpHeaders.ALLOW, AdmissionRoute.METHODS)
                .end();
    }

    /** Our Digital Links begin at the root, with the digits of their key. */
    private static boolean mayBeDigitalLink(String path) {
        return path.length() > 1 && path.charAt(1) >= '0' && path.charAt(1) <= '9';
    }
}
