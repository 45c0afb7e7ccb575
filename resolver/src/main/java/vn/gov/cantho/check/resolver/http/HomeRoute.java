package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.gov.cantho.check.resolver.render.PathText;

/** The page that asks for a code, and the way from its form to the page of the code. */
final class HomeRoute implements Handler<RoutingContext> {

    private static final int SEE_OTHER = 303;
    private static final int TEXT_MAX = 64;

    private final AnswerDesk desk;

    HomeRoute(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        if (PathSegments.path(context.request()).equals("/")) {
            desk.sendHome(context.request());
        } else {
            redirect(context.request());
        }
    }

    private static void redirect(HttpServerRequest request) {
        var shown = Parameters.text(request, "code", TEXT_MAX);
        var target = shown.isEmpty() ? "/" : "/q/" + PathText.encode(shown);
        Responses.guard(request.response())
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.CACHE_CONTROL, Responses.NO_STORE)
                .putHeader(HttpHeaders.LOCATION, target);
        var _ = request.response().end();
    }
}
