package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
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
    private final GuessDesk guesses;
    private final String prefix;
    private final PinTickets tickets;

    ScanRoute(ScanParts parts, AnswerDesk desk, GuessDesk guesses, String prefix) {
        this.parts = parts;
        this.desk = desk;
        this.guesses = guesses;
        this.prefix = prefix;
        this.tickets = new PinTickets(parts.pins().hashes());
    }

    @Override
    public void handle(RoutingContext context) {
        var text = PathSegments.decode(PathSegments.after(prefix, PathSegments.path(context.request())));
        var scan = Scan.begin(context.request(), desk.now(), parts.clients());
        switch (text.map(parts.codes()::read).orElse(new StampReading.Forged())) {
            case StampReading.Genuine(var code, var keyId) -> {
                var printed = parts.codes().write(code, keyId);
                answer(scan.after(pin(scan, printed, keyId)), code, printed);
            }
            case StampReading.Malformed _, StampReading.Forged _ -> sendUnknown(scan, text.orElse(""));
        }
    }

    private void answer(Scan scan, StampCode code, String printed) {
        var identified = parts.identities().find(new IdentityKey.CodeLotKey(code.codeLot()));
        var history = scan.visitor().counts()
                ? parts.histories().findWith(code, scan.at(), scan.place())
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
        var rendered = desk.render(
                scan.wish(), () -> judged(code, printed, identified, history).with(scan.pin()));
        if (scan.visitor().counts()) {
            parts.log().record(event(scan, code, rendered.answer()));
        }
        guesses.send(scan.request(), rendered, scan.startNanos());
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
        var told = answer.with(pin(scan, shown, parts.pins().hashes().writingKeyId()));
        guesses.send(scan.request(), desk.render(scan.wish(), () -> told), scan.startNanos());
    }

    /** What became of a try that led here. */
    private Optional<PinResult> pin(Scan scan, String code, int keyId) {
        var query = Objects.requireNonNullElse(scan.request().query(), "");
        var holder = new PinTickets.Holder(code, keyId, Device.agent(scan.request()));
        return query.isEmpty() ? Optional.empty() : tickets.read(query, holder, scan.at());
    }

    private ScanEvent event(Scan scan, StampCode code, Answer answer) {
        var lot = answer.identity().flatMap(Identity::lot);
        return new ScanEvent(
                scan.at(),
                code,
                lot.isPresent() ? OptionalLong.of(lot.get().id()) : OptionalLong.empty(),
                answer.verdict(),
                scan.visitor().client(),
                parts.status().position(),
                scan.place());
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
            Optional<ScanPlace> place,
            long startNanos,
            Optional<PinResult> pin) {

        static Scan begin(io.vertx.core.http.HttpServerRequest request, Instant at, Clients clients) {
            var wish = Renderers.wish(request);
            var visitor = Visitor.of(request, wish.form());
            return new Scan(request, wish, visitor, at, clients.place(request), System.nanoTime(), Optional.empty());
        }

        /** The same after a try with a PIN, if there was one: that page is no scan, for the scan was before the try. */
        Scan after(Optional<PinResult> result) {
            return result.isEmpty()
                    ? this
                    : new Scan(request, wish, visitor.withoutCounting(), at, place, startNanos, result);
        }
    }
}
