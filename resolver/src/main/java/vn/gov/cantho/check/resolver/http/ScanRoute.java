package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.scan.Verdicts;

/**
 * Answers a scan. Reads top to bottom the way a scan travels: text, code, identity and history, verdict, journal,
 * page. A text that is no code of ours never gets past the first step. What is at hand without waiting is answered in
 * the same turn of the event loop, together with whatever else came in it. For one event loop.
 */
final class ScanRoute implements Handler<RoutingContext> {

    private static final int PREFIX_LENGTH = 3;
    private static final int SHOWN_TEXT_MAX = 64;
    private static final StampReading FORGED = new StampReading.Forged();

    private final ScanParts parts;
    private final AnswerDesk desk;
    private final GuessDesk guesses;
    private final PinTickets tickets;
    private final ScanReader reader;
    private final LoopTurn<Known> turn;

    /**
     * Makes the route of an event loop.
     *
     * @param afterTurn runs something when a turn of the loop is over
     */
    ScanRoute(ScanParts parts, AnswerDesk desk, GuessDesk guesses, ScanReader reader, Consumer<Runnable> afterTurn) {
        this.parts = parts;
        this.desk = desk;
        this.guesses = guesses;
        this.tickets = new PinTickets(parts.pins().hashes());
        this.reader = reader;
        this.turn = new LoopTurn<>(afterTurn, this::finish);
    }

    /**
     * Whether a request is plainly one for the page of a stamp, so that no other route need be asked: nothing encoded in its
     * path, nothing sent along.
     */
    static boolean takes(HttpServerRequest request) {
        var path = PathSegments.path(request);
        return path.length() > PREFIX_LENGTH
                && path.charAt(0) == '/'
                && (path.charAt(1) | 0x20) == 'q'
                && path.charAt(2) == '/'
                && path.indexOf('%') < 0
                && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    public void handle(RoutingContext context) {
        answer(context.request());
    }

    /** Answers a request for {@code /q/} and a code. */
    void answer(HttpServerRequest request) {
        try {
            var text = PathSegments.decode(PathSegments.path(request).substring(PREFIX_LENGTH));
            var reading = text.map(parts.codes()::read).orElse(FORGED);
            var shown = shown(reading, text.orElse(""));
            answer(scan(request).after(pin(request, shown, keyId(reading))), reading, shown);
        } catch (RuntimeException failure) {
            desk.fail(request, failure);
        }
    }

    /**
     * Answers a scan that came with a code and nothing else.
     *
     * @param text the code as it stands in the address, with nothing encoded in it
     */
    void answer(String text, Scan scan) {
        try {
            var reading = parts.codes().read(text);
            answer(scan, reading, shown(reading, text));
        } catch (RuntimeException failure) {
            scan.reply().fail(failure);
        }
    }

    private void answer(Scan scan, StampReading reading, String shown) {
        switch (reading) {
            case StampReading.Genuine genuine -> answer(scan, genuine.code(), shown);
            case StampReading.Forged _, StampReading.Malformed _ -> sendUnknown(scan, shown);
        }
    }

    /** A code as it is printed; of what is none, as much as fits. */
    private static String shown(StampReading reading, String text) {
        var shown = reading instanceof StampReading.Malformed ? text : StampCodes.printed(text);
        return shown.substring(0, Math.min(SHOWN_TEXT_MAX, shown.length()));
    }

    private int keyId(StampReading reading) {
        return reading instanceof StampReading.Genuine genuine
                ? genuine.keyId()
                : parts.pins().hashes().writingKeyId();
    }

    private Scan scan(HttpServerRequest request) {
        return new Scan(
                new RequestReply(request, guesses, desk),
                reader.asker(request),
                desk.now(),
                reader.place(parts.clients().told(request)),
                System.nanoTime(),
                Optional.empty());
    }

    private void answer(Scan scan, StampCode code, String printed) {
        var identified = parts.identities().find(new IdentityKey.CodeLotKey(code.codeLot()));
        var history = scan.visitor().counts()
                ? parts.histories().findWith(code, scan.at(), scan.place())
                : parts.histories().find(code);
        if (identified.isComplete() && history.isComplete()) {
            turn.add(new Known(scan, code, printed, identified, history.result()));
        } else {
            Future.join(identified, history)
                    .onComplete(_ -> turn.add(new Known(scan, code, printed, identified, history.result())));
        }
    }

    /** Judges what came in a turn, writes it down, and sends it. */
    private void finish(List<Known> together) {
        var judged = desk.nanos();
        var answers = new ArrayList<Answered>(together.size());
        var events = new ArrayList<ScanEvent>(together.size());
        for (var known : together) {
            try {
                var answer = render(known);
                answers.add(new Answered(known, answer));
                if (known.scan().visitor().counts()) {
                    events.add(event(known, answer.answer()));
                }
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                known.scan().reply().fail(failure);
            }
        }
        if (!events.isEmpty()) {
            parts.log().record(events);
        }
        answers.forEach(answered -> send(answered, judged));
    }

    private AnswerDesk.Judged render(Known known) {
        var scan = known.scan();
        return desk.renderStamp(scan.wish(), scan.coding(), () -> judged(known).with(scan.pin()));
    }

    /** Sends an answer, judged again where meanwhile the machine has paused or the disk was slow. */
    private void send(Answered answered, long judged) {
        var scan = answered.known().scan();
        try {
            switch (desk.isOld(judged) ? render(answered.known()) : answered.answer()) {
                case AnswerDesk.Rendered rendered -> scan.reply().send(scan, rendered);
                case AnswerDesk.Unwritten(var unknown) -> scan.reply().sendUnknown(scan, unknown);
            }
        } catch (RuntimeException failure) {
            scan.reply().fail(failure);
        }
    }

    private Answer judged(Known known) {
        // Before the overlay, so that the answer never claims to have heard of more than it was judged by.
        var asOf = parts.status().asOf();
        var identified = known.identified();
        var judgement = identified.succeeded()
                ? Verdicts.ofStamp(known.code(), identified.result(), parts.status(), desk.today())
                : Verdicts.ofUnreachable(known.code(), parts.status());
        if (judgement.verdict() == Verdict.UNKNOWN) {
            return Answer.unknown(known.printed(), asOf);
        }
        return new Answer(
                judgement.verdict(),
                Optional.of(known.code()),
                known.printed(),
                identified.succeeded() ? identity(identified.result()) : Optional.empty(),
                judgement.notice(),
                asOf,
                known.history());
    }

    private void sendUnknown(Scan scan, String shown) {
        scan.reply()
                .sendUnknown(scan, Answer.unknown(shown, parts.status().asOf()).with(scan.pin()));
    }

    /** What became of a try that led here. */
    private Optional<PinResult> pin(HttpServerRequest request, String code, int keyId) {
        var query = Objects.requireNonNullElse(request.query(), "");
        if (query.isEmpty()) {
            return Optional.empty();
        }
        var holder = new PinTickets.Holder(code, keyId, Device.agent(request));
        return tickets.read(query, holder, desk.now());
    }

    private ScanEvent event(Known known, Answer answer) {
        var lot = answer.identity().flatMap(Identity::lot);
        return new ScanEvent(
                known.scan().at(),
                known.code(),
                lot.isPresent() ? OptionalLong.of(lot.get().id()) : OptionalLong.empty(),
                answer.verdict(),
                known.scan().visitor().client(),
                parts.status().position(),
                known.scan().place());
    }

    static Optional<Identity> identity(Identified identified) {
        return switch (identified) {
            case Identified.Found(var identity) -> Optional.of(identity);
            case Identified.Absent _ -> Optional.empty();
        };
    }

    /** A scan of a genuine code, with what could be found out about it. */
    private record Known(
            Scan scan,
            StampCode code,
            String printed,
            AsyncResult<Identified> identified,
            Optional<ScanHistory> history) {}

    private record Answered(Known known, AnswerDesk.Judged answer) {}
}
