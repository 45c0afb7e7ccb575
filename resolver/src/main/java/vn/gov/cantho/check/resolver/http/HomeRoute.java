package vn.gov.cantho.check.resolver.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.library.Library;
import vn.gov.cantho.check.resolver.library.LibraryQuery;
import vn.gov.cantho.check.resolver.render.PathText;

/** The page that asks for a code, and the way from its form to the page of the code. */
final class HomeRoute implements Handler<RoutingContext> {

    private static final int SEE_OTHER = 303;
    private static final int TEXT_MAX = 64;

    private static final int NEWS_MAX = 3;
    private static final Duration NEWS_WAIT_MAX = Duration.ofMillis(500);

    private final Library library;
    private final AnswerDesk desk;

    HomeRoute(Library library, AnswerDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        if (PathSegments.path(context.request()).equals("/")) {
            home(context.request());
        } else {
            redirect(context.request());
        }
    }

    /** Who wants to look up a product is not kept waiting for news: without them the page is whole, too. */
    private void home(HttpServerRequest request) {
        library.find(new LibraryQuery.Newest(ArticleKind.NEWS, 0))
                .timeout(NEWS_WAIT_MAX.toMillis(), MILLISECONDS)
                .onComplete(found -> {
                    try {
                        var newest = found.succeeded() ? found.result().lines() : List.<ArticleLine>of();
                        desk.sendHome(request, newest.subList(0, Math.min(NEWS_MAX, newest.size())));
                    } catch (RuntimeException failure) {
                        desk.fail(request, failure);
                    }
                });
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
