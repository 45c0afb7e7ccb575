package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Media;
import vn.gov.cantho.check.resolver.scan.MediaId;
import vn.gov.cantho.check.resolver.scan.MediaLookup;

/** Answers for pictures and documents. Their address is their content, so they may be kept for ever. */
final class MediaRoute implements Handler<RoutingContext> {

    static final String PREFIX = "/media/";

    private static final CharSequence FOR_EVER = HttpHeaders.createOptimized("public, max-age=31536000, immutable");
    private static final int NOT_FOUND = 404;
    private static final int NOT_MODIFIED = 304;
    private static final int UNAVAILABLE = 503;

    private final MediaLookup media;
    private final AnswerDesk desk;

    MediaRoute(MediaLookup media, AnswerDesk desk) {
        this.media = media;
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var id = MediaId.read(PathSegments.after(PREFIX, PathSegments.path(request)));
        if (id.isEmpty()) {
            desk.refuse(request, NOT_FOUND);
            return;
        }
        var tag = '"' + id.get().sha256() + '"';
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            Responses.guard(request.response()).setStatusCode(NOT_MODIFIED);
            request.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
            var _ = request.response().end();
            return;
        }
        media.find(id.get()).onComplete(found -> {
            try {
                finish(request, found, tag);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, AsyncResult<Optional<Media>> found, String tag) {
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
        } else if (found.result().isEmpty()) {
            desk.refuse(request, NOT_FOUND);
        } else {
            send(request, found.result().get(), tag);
        }
    }

    private static void send(HttpServerRequest request, Media media, String tag) {
        var response = Responses.guard(request.response())
                .putHeader(HttpHeaders.CONTENT_TYPE, media.kind().contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .putHeader(HttpHeaders.ETAG, tag)
                // It is compressed already.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        Responses.end(request, response, media.content());
    }
}
