package vn.gov.cantho.check.resolver.http;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Answers for what is no HTTP request or too long a one, and closes the connection. */
final class InvalidRequests implements Handler<HttpServerRequest> {

    private static final int BAD_REQUEST = 400;
    private static final int TARGET_TOO_LONG = 414;
    private static final int HEAD_TOO_LARGE = 431;

    private final AnswerDesk desk;

    InvalidRequests(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var cause = request.decoderResult().cause();
        var status = BAD_REQUEST;
        if (cause instanceof TooLongHttpLineException) {
            status = TARGET_TOO_LONG;
        } else if (cause instanceof TooLongHttpHeaderException || cause instanceof TooLongFrameException) {
            status = HEAD_TOO_LARGE;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        desk.refuse(request, status);
        var _ = request.connection().close();
    }
}
