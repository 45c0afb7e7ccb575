package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampPin;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.PathText;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.PinRule;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.scan.Verdicts;

/**
 * Takes the PIN of a stamp and leads to the page that says what became of it. Only this changes anything: a GET never
 * verifies. Whatever the outcome, status, length and least time of the answer are the same.
 */
final class PinRoute implements Handler<RoutingContext> {

    /** No try is answered sooner, so that the time tells nothing of what was looked up and guesses cost patience. */
    private static final Duration ANSWER_MIN = Duration.ofMillis(60);

    private static final int SEE_OTHER = 303;
    private static final int SHOWN_TEXT_MAX = 64;

    private final ScanParts parts;
    private final AnswerDesk desk;
    private final ResolverMetrics metrics;
    private final PinTickets tickets;

    PinRoute(ScanParts parts, AnswerDesk desk, ResolverMetrics metrics) {
        this.parts = parts;
        this.desk = desk;
        this.metrics = metrics;
        this.tickets = new PinTickets(parts.pins().hashes());
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        // Both paths that lead here have a prefix of one length.
        var text = PathSegments.decode(PathSegments.after("/q/", PathSegments.path(request)));
        var reading = text.map(parts.codes()::read).orElse(new StampReading.Forged());
        // What cannot be read to its end has lost its connection: nobody is left to be answered.
        request.body().onSuccess(body -> settle(context.vertx(), new Try(request, reading, text.orElse("")), body));
    }

    private void settle(Vertx vertx, Try attempt, Buffer body) {
        var pause = vertx.timer(ANSWER_MIN.toMillis(), TimeUnit.MILLISECONDS);
        var result = result(attempt, PinForm.read(body));
        Future.join(result, pause).onComplete(_ -> {
            try {
                answer(attempt, result);
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                desk.fail(attempt.request(), failure);
            }
        });
    }

    /** Empty for a stamp that is not asked for a PIN: its page says why. */
    private Future<Optional<PinResult>> result(Try attempt, Optional<StampPin> typed) {
        return switch (attempt.reading()) {
            case StampReading.Genuine(var code, var keyId) ->
                parts.identities()
                        .find(new IdentityKey.CodeLotKey(code.codeLot()))
                        .compose(identified -> result(attempt, new Stamp(code, keyId), identified, typed));
            case StampReading.Malformed _, StampReading.Forged _ -> settled(new PinResult.NotOurs());
        };
    }

    private Future<Optional<PinResult>> result(
            Try attempt, Stamp stamp, Identified identified, Optional<StampPin> typed) {
        var verdict = Verdicts.ofStamp(stamp.code(), identified, parts.status(), desk.today())
                .verdict();
        if (verdict == Verdict.UNKNOWN) {
            return settled(new PinResult.NotOurs());
        }
        if (!PinRule.asks(verdict, ScanRoute.identity(identified))) {
            return Future.succeededFuture(Optional.empty());
        }
        if (typed.isEmpty()) {
            return settled(new PinResult.Incomplete());
        }
        var correct = parts.pins().pins().of(stamp.code(), stamp.keyId()).equals(typed.get());
        var device =
                Device.of(attempt.request(), parts.clients()).hash(parts.pins().hashes(), stamp.code(), stamp.keyId());
        return parts.pins().book().settle(stamp.code(), correct, device).map(Optional::of);
    }

    private void answer(Try attempt, AsyncResult<Optional<PinResult>> result) {
        if (result.failed()) {
            metrics.count(Count.PIN_FAILED);
            desk.refusePin(attempt.request());
            return;
        }
        result.result().ifPresent(this::count);
        redirect(attempt, result.result());
    }

    private void redirect(Try attempt, Optional<PinResult> result) {
        var holder = holder(attempt);
        var language = Renderers.wish(attempt.request()).language();
        var ticket = result.map(told -> "&pin=" + tickets.write(told, holder, desk.now()))
                .orElse("");
        var target = "/q/" + PathText.encode(holder.code()) + "?lang=" + language.tag() + ticket + "#pin";
        var response = Responses.guard(attempt.request().response());
        response.setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.CACHE_CONTROL, Responses.NO_STORE)
                .putHeader(HttpHeaders.LOCATION, target);
        var _ = response.end();
    }

    private PinTickets.Holder holder(Try attempt) {
        var agent = Device.agent(attempt.request());
        return switch (attempt.reading()) {
            case StampReading.Genuine(var code, var keyId) ->
                new PinTickets.Holder(parts.codes().write(code, keyId), keyId, agent);
            case StampReading.Malformed _, StampReading.Forged _ ->
                new PinTickets.Holder(
                        shown(attempt.text()), parts.pins().hashes().writingKeyId(), agent);
        };
    }

    private void count(PinResult result) {
        switch (result) {
            case PinResult.First _ -> metrics.count(Count.PIN_FIRST);
            case PinResult.Again _ -> metrics.count(Count.PIN_AGAIN);
            case PinResult.Wrong _ -> metrics.count(Count.PIN_WRONG);
            case PinResult.Exhausted _ -> metrics.count(Count.PIN_EXHAUSTED);
            case PinResult.Incomplete _, PinResult.NotOurs _ -> metrics.count(Count.PIN_UNCOUNTED);
        }
    }

    private static Future<Optional<PinResult>> settled(PinResult result) {
        return Future.succeededFuture(Optional.of(result));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(SHOWN_TEXT_MAX, text.length()));
    }

    /** One form that was sent, and what the address it was sent to says. */
    private record Try(HttpServerRequest request, StampReading reading, String text) {}

    /** A genuine code and the key it is written with. */
    private record Stamp(StampCode code, int keyId) {}
}
