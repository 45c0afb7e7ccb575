package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Media;
import vn.gov.cantho.check.resolver.scan.MediaId;
import vn.gov.cantho.check.resolver.scan.MediaLookup;

/** Answers for pictures, documents and recordings. Their address is their content, so they may be kept for ever. */
final class MediaRoute implements Handler<RoutingContext> {

    static final String PREFIX = "/media/";

    private static final CharSequence FOR_EVER = HttpHeaders.createOptimized("public, max-age=31536000, immutable");
    private static final int NOT_FOUND = 404;
    private static final int NOT_MODIFIED = 304;
    private static final int PARTIAL = 206;
    private static final int NO_SUCH_PART = 416;
    private static final int UNAVAILABLE = 503;
    private static final CharSequence RANGE = HttpHeaders.createOptimized("Range");
    private static final CharSequence IF_RANGE = HttpHeaders.createOptimized("If-Range");
    private static final CharSequence BYTES = HttpHeaders.createOptimized("bytes");

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
                .putHeader(HttpHeaders.ACCEPT_RANGES, BYTES);
        var length = media.content().length();
        switch (ByteRange.read(wanted(request, tag), length)) {
            case ByteRange.Reading.Whole() -> Responses.end(request, response, media.content());
            case ByteRange.Reading.Part(ByteRange(long from, long to)) -> {
                response.setStatusCode(PARTIAL)
                        .putHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + length);
                Responses.end(request, response, media.content().slice((int) from, (int) to + 1));
            }
            case ByteRange.Reading.Beyond() -> {
                response.setStatusCode(NO_SUCH_PART).putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
                Responses.end(request, response, Buffer.buffer());
            }
        }
    }

    /** Players ask for parts. A part of what somebody has of another content would not fit to it. */
    private static Optional<String> wanted(HttpServerRequest request, String tag) {
        var held = Optional.ofNullable(request.getHeader(IF_RANGE));
        return request.method().equals(HttpMethod.GET)
                        && held.filter(other -> !other.equals(tag)).isEmpty()
                ? Optional.ofNullable(request.getHeader(RANGE))
                : Optional.empty();
    }
}
