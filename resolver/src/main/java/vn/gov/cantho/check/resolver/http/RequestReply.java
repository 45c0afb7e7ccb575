package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import vn.gov.cantho.check.resolver.scan.Answer;

/** The way back of a scan that came as a request like every other. */
record RequestReply(HttpServerRequest request, GuessDesk guesses, AnswerDesk desk) implements ScanReply {

    @Override
    public void send(Scan scan, AnswerDesk.Rendered rendered) {
        desk.send(request, rendered, scan.startNanos());
    }

    @Override
    public void sendUnknown(Scan scan, Answer unknown) {
        guesses.sendUnknown(request, scan, unknown);
    }

    @Override
    public void fail(RuntimeException failure) {
        desk.fail(request, failure);
    }
}
