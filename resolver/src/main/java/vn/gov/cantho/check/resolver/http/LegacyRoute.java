package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** Sends whoever scans a stamp of an earlier system to what it means today. */
final class LegacyRoute implements Handler<RoutingContext> {

    private static final int TEMPORARY_REDIRECT = 307;

    private final LegacyAddresses addresses;

    LegacyRoute(LegacyAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var target = addresses.target(PathSegments.path(request), Objects.requireNonNullElse(request.query(), ""));
        if (target.isEmpty()) {
            context.next();
            return;
        }
        // The table may change, so that nobody is to keep where it led.
        var response = Responses.unkept(request.response())
                .setStatusCode(TEMPORARY_REDIRECT)
                .putHeader(HttpHeaders.LOCATION, target.get());
        Responses.end(request, response, Buffer.buffer());
    }
}
