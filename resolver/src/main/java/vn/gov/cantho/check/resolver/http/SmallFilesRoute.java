package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Answers for a file that lies in the program. */
final class SmallFilesRoute implements Handler<RoutingContext> {

    private static final CharSequence FOR_A_DAY = HttpHeaders.createOptimized("public, max-age=86400");

    private final Buffer content;
    private final String contentType;

    SmallFilesRoute(String name, String contentType) {
        try (var stream = Objects.requireNonNull(SmallFilesRoute.class.getResourceAsStream(name), name)) {
            this.content = Buffer.buffer(stream.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.contentType = contentType;
    }

    @Override
    public void handle(RoutingContext context) {
        var response = Responses.guard(context.request().response())
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_A_DAY);
        Responses.end(context.request(), response, content);
    }
}
