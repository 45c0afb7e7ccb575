package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.scan.Verdicts;

/**
 * Answers a scan. Reads top to bottom the way a scan travels: text, code, identity and history, verdict, journal,
 * page. A text that is no code of ours never gets past the first step.
 */
final class ScanRoute implements Handler<RoutingContext> {

    private static final int SHOWN_TEXT_MAX = 64;

    private final ScanParts parts;
    private final AnswerDesk desk;
    private final String prefix;

    ScanRoute(ScanParts parts, AnswerDesk desk, String prefix) {
        this.parts = parts;
        this.desk = desk;
        this.prefix = prefix;
    }

    @Override
    public void handle(RoutingContext context) {
        var text = PathSegments.decode(PathSegments.after(prefix, PathSegments.path(context.request())));
        var scan = Scan.begin(context.request(), desk.now());
        switch (text.map(parts.codes()::read).orElse(new StampReading.Forged())) {
            case StampReading.Genuine(var code, var keyId) ->
                answer(scan, code, parts.codes().write(code, keyId));
            case StampReading.Malformed _, StampReading.Forged _ -> sendUnknown(scan, text.orElse(""));
        }
    }

    private void answer(Scan scan, StampCode code, String printed) {
        var identified = parts.identities().find(new IdentityKey.CodeLotKey(code.codeLot()));
        var history = scan.visitor().counts()
                ? parts.histories().findWith(code, scan.at())
                : parts.histories().find(code);
        Future.join(identified, history).onComplete(_ -> {
            try {
                finish(scan, code, printed, identified, history.result());
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                desk.fail(scan.request(), failure);
            }
        });
    }

    private void finish(
            Scan scan,
            StampCode code,
            String printed,
            AsyncResult<Identified> identified,
            Optional<ScanHistory> history) {
        var rendered = desk.render(scan.wish(), () -> judged(code, printed, identified, history));
        if (scan.visitor().counts()) {
            parts.log().record(event(scan, code, rendered.answer()));
        }
        desk.send(scan.request(), rendered, scan.startNanos());
    }

    private Answer judged(
            StampCode code, String printed, AsyncResult<Identified> identified, Optional<ScanHistory> history) {
        // Before the overlay, so that the answer never claims to have heard of more than it was judged by.
        var asOf = parts.status().asOf();
        var judgement = identified.succeeded()
                ? Verdicts.ofStamp(code, identified.result(), parts.status(), desk.today())
                : Verdicts.ofUnreachable(code, parts.status());
        var identity = identified.succeeded() ? identity(identified.result()) : Optional.<Identity>empty();
        // A code that was never issued must look like any invented text, which has no history.
        var told = judgement.verdict() == Verdict.UNKNOWN ? Optional.<ScanHistory>empty() : history;
        return new Answer(judgement.verdict(), Optional.of(code), printed, identity, judgement.notice(), asOf, told);
    }

    private void sendUnknown(Scan scan, String text) {
        var shown = text.substring(0, Math.min(SHOWN_TEXT_MAX, text.length()));
        var unknown = Verdicts.unknown();
        var answer = new Answer(
                unknown.verdict(),
                Optional.empty(),
                shown,
                Optional.empty(),
                Optional.empty(),
                parts.status().asOf(),
                Optional.empty());
        desk.send(scan.request(), desk.render(scan.wish(), () -> answer), scan.startNanos());
    }

    private ScanEvent event(Scan scan, StampCode code, Answer answer) {
        var lot = answer.identity().flatMap(Identity::lot);
        return new ScanEvent(
                scan.at(),
                code,
                lot.isPresent() ? OptionalLong.of(lot.get().id()) : OptionalLong.empty(),
                answer.verdict(),
                scan.visitor().client(),
                parts.status().position());
    }

    static Optional<Identity> identity(Identified identified) {
        return switch (identified) {
            case Identified.Found(var identity) -> Optional.of(identity);
            case Identified.Absent _ -> Optional.empty();
        };
    }

    /** One request for a code, with what is settled before anything is looked up. */
    private record Scan(
            io.vertx.core.http.HttpServerRequest request,
            Renderers.Wish wish,
            Visitor visitor,
            Instant at,
            long startNanos) {

        static Scan begin(io.vertx.core.http.HttpServerRequest request, Instant at) {
            var wish = Renderers.wish(request);
            return new Scan(request, wish, Visitor.of(request, wish.form()), at, System.nanoTime());
        }
    }
}
