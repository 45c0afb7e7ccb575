package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers for a small text that is made of settings; 404 while there is none. */
final class TextRoute implements Handler<RoutingContext> {

    private static final CharSequence FOR_AN_HOUR = HttpHeaders.createOptimized("public, max-age=3600");
    private static final int NOT_FOUND = 404;

    private final String contentType;
    private final Supplier<Optional<String>> text;
    private final AnswerDesk desk;

    TextRoute(String contentType, Supplier<Optional<String>> text, AnswerDesk desk) {
        this.contentType = contentType;
        this.text = text;
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        text.get()
                .ifPresentOrElse(
                        given -> {
                            var response = Responses.guard(request.response())
                                    .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                                    .putHeader(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
                            Responses.end(request, response, Buffer.buffer(given));
                        },
                        () -> desk.refuse(request, NOT_FOUND));
    }
}
