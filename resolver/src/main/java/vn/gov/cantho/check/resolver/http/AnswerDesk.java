package vn.gov.cantho.check.resolver.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.Stylesheet;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.template.Coding;
import vn.gov.cantho.check.resolver.template.FilledPage;
import vn.gov.cantho.check.resolver.template.GuessPages;
import vn.gov.cantho.check.resolver.template.StampPages;

/** The last step of every route: turns an answer or a failure into a response, in the form that is asked for. */
final class AnswerDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int INTERNAL_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** After how long who was told 503 may come back. */
    static final String RETRY_SECONDS = "5";

    /** With the lease, the longest that good news may be old when it leaves: together they stay below a second. */
    private static final Duration VERDICT_AGE_MAX = Duration.ofMillis(50);

    private static final int JUDGED_MAX = 3;

    /** The first page may run one script more: the one for the camera. */
    private static final CharSequence HOME_POLICY = HttpHeaders.createOptimized(Stylesheet.homePolicy());

    private final Renderers renderers;
    private final ResolverMetrics metrics;
    private final InstantSource clock;
    private final LongSupplier nanoClock;
    private final StampPages stamps;
    private final GuessPages guesses;
    private final RequestIds ids;
    private final FailureLog log;

    // Scans of one day, and between two polls of the feed, ask for the same.
    private Day lastDay = Day.of(LocalDate.EPOCH);
    private AsOf lastAsOf = AsOf.of(Instant.EPOCH);

    private record Day(LocalDate date, Instant begin, Instant end) {

        static Day of(LocalDate date) {
            return new Day(
                    date,
                    date.atStartOfDay(ZONE).toInstant(),
                    date.plusDays(1).atStartOfDay(ZONE).toInstant());
        }
    }

    private record AsOf(Instant at, CharSequence header) {

        static AsOf of(Instant at) {
            return new AsOf(at, HttpHeaders.createOptimized(at.toString()));
        }
    }

    AnswerDesk(
            Renderers renderers,
            StampPages stamps,
            RequestIds ids,
            ResolverMetrics metrics,
            InstantSource clock,
            LongSupplier nanoClock) {
        this.renderers = renderers;
        this.stamps = stamps;
        this.ids = ids;
        this.log = new FailureLog(nanoClock);
        this.metrics = metrics;
        this.guesses = new GuessPages(metrics);
        this.clock = clock;
        this.nanoClock = nanoClock;
    }

    /** What has become of a scan. */
    sealed interface Judged {

        Answer answer();
    }

    /** An answer and the page that shows it. */
    record Rendered(Answer answer, Body body) implements Judged {}

    /** That there is no such code, which is written only when it is due; see {@link GuessDesk}. */
    record Unwritten(Answer answer) implements Judged {}

    /** A page as it is to be sent. */
    sealed interface Body {

        /** As it was written. */
        record Whole(Page page) implements Body {}

        /** The page of a stamp for people, as the browser takes it. */
        record Ready(FilledPage page, Coding coding, Language language) implements Body {}
    }

    Instant now() {
        return clock.instant();
    }

    /** The day in Cần Thơ. */
    LocalDate today() {
        var now = clock.instant();
        var day = lastDay;
        if (now.isBefore(day.begin()) || !now.isBefore(day.end())) {
            day = Day.of(LocalDate.ofInstant(now, ZONE));
            lastDay = day;
        }
        return day.date();
    }

    private CharSequence asOf(Instant instant) {
        var last = lastAsOf;
        if (!last.at().equals(instant)) {
            last = AsOf.of(instant);
            lastAsOf = last;
        }
        return last.header();
    }

    /**
     * Judges and renders. When the machine pauses in between, good news is judged again, for by now the lease may be
     * over and a recall be known; on a machine that pauses each time nothing is said to be valid.
     */
    Rendered render(Renderers.Wish wish, Supplier<Answer> judge) {
        return render(answer -> renderers.answer(wish, answer, today()), judge);
    }

    /** The same for the page of a stamp, unless there is no such code. */
    Judged renderStamp(Renderers.Wish wish, Optional<Coding> coding, Supplier<Answer> judge) {
        return judged(
                answer -> answer.verdict() == Verdict.UNKNOWN
                        ? new Unwritten(answer)
                        : new Rendered(answer, stamp(wish, coding, answer)),
                judge);
    }

    /** The page for a code that does not exist. */
    Rendered unknown(Renderers.Wish wish, Optional<Coding> coding, Answer unknown) {
        return new Rendered(unknown, stamp(wish, coding, unknown));
    }

    private Body stamp(Renderers.Wish wish, Optional<Coding> coding, Answer answer) {
        return wish.form() == Page.Form.HTML
                ? stampPage(wish, coding.orElse(Coding.IDENTITY), answer)
                : new Body.Whole(renderers.answer(wish, answer, today()));
    }

    /** Which may be ready but for its slots. */
    private Body stampPage(Renderers.Wish wish, Coding coding, Answer answer) {
        var today = today();
        var ready = stamps.find(answer, renderers.html(wish.language()), today, coding);
        return ready.isPresent()
                ? new Body.Ready(ready.get(), coding, wish.language())
                : new Body.Whole(renderers.answer(wish, answer, today));
    }

    /** The same for what is no page of the renderers. */
    Rendered render(Function<Answer, Page> renderer, Supplier<Answer> judge) {
        return judged(answer -> new Rendered(answer, new Body.Whole(renderer.apply(answer))), judge);
    }

    private <J extends Judged> J judged(Function<Answer, J> renderer, Supplier<Answer> judge) {
        for (var times = 0; times < JUDGED_MAX; times++) {
            var begun = nanoClock.getAsLong();
            var judged = renderer.apply(judge.get());
            if (judged.answer().verdict() != Verdict.VALID || !isOld(begun)) {
                return judged;
            }
            metrics.count(Count.JUDGED_AGAIN);
        }
        return renderer.apply(judge.get().unconfirmed());
    }

    /** Whether good news that was judged then is too old to be sent now. */
    boolean isOld(long judgedNanos) {
        return nanoClock.getAsLong() - judgedNanos > VERDICT_AGE_MAX.toNanos();
    }

    /** The time that {@link #isOld} counts from. */
    long nanos() {
        return nanoClock.getAsLong();
    }

    void send(HttpServerRequest request, Rendered rendered, long startNanos) {
        var answer = rendered.answer();
        request.response()
                .putHeader(Responses.VERDICT, Responses.verdict(answer.verdict()))
                .putHeader(Responses.AS_OF, asOf(answer.asOf()));
        switch (rendered.body()) {
            case Body.Whole(var page) -> Responses.send(request, page);
            case Body.Ready ready -> Responses.send(request, HtmlPages.status(answer.verdict()), ready);
        }
        metrics.answered(answer.verdict(), nanoClock.getAsLong() - startNanos);
    }

    /** Sends somebody on, telling at once what is known of the thing: not every program follows. */
    void redirect(HttpServerRequest request, String target, Answer answer) {
        request.response()
                .putHeader(Responses.VERDICT, answer.verdict().name())
                .putHeader(Responses.AS_OF, answer.asOf().toString())
                .putHeader(HttpHeaders.LOCATION, target);
        Responses.end(request, Responses.unkept(request.response()).setStatusCode(TEMPORARY_REDIRECT), Buffer.buffer());
    }

    /** Answers for a right number that nobody has registered here. */
    void sendForeign(HttpServerRequest request, String number, String nationalPortal) {
        Responses.send(request, renderers.foreign(Renderers.wish(request), number, nationalPortal));
    }

    void sendHome(HttpServerRequest request, List<ArticleLine> newest) {
        request.response().putHeader(Responses.POLICY, HOME_POLICY);
        Responses.send(request, renderers.home(Renderers.wish(request).language(), newest));
    }

    void refuse(HttpServerRequest request, int status) {
        if (status == UNAVAILABLE || status == TOO_MANY) {
            request.response().putHeader(Responses.RETRY_AFTER, RETRY_SECONDS);
        }
        if (status == UNAVAILABLE) {
            Responses.send(request, renderers.failed(Renderers.wish(request), status, unavailable(request)));
        } else {
            Responses.send(request, renderers.failure(Renderers.wish(request), status));
        }
    }

    /** Says that a network has asked for too many codes that do not exist, and how to go on. */
    void sendGuessed(HttpServerRequest request, GuessDesk.Refusal refusal) {
        request.response().putHeader(Responses.RETRY_AFTER, Responses.retryAfter(refusal.pause()));
        Responses.send(
                request, renderers.guessed(Renderers.wish(request), PathSegments.path(request), refusal.ticket()));
    }

    /**
     * The page that says the same.
     *
     * @param code as it stands in the address
     */
    Body guessed(Renderers.Wish wish, Coding coding, String code, String ticket) {
        var ready = guesses.find(code, ticket, renderers.html(wish.language()), coding);
        return ready.isPresent()
                ? new Body.Ready(ready.get(), coding, wish.language())
                : new Body.Whole(renderers.guessed(wish, GuessPages.PATH + code, ticket));
    }

    /** Says that a PIN could not be verified now. */
    void refusePin(HttpServerRequest request) {
        request.response().putHeader(Responses.RETRY_AFTER, RETRY_SECONDS);
        Responses.send(request, renderers.pinUnavailable(Renderers.wish(request), unavailable(request)));
    }

    /** Ends a request that ran into a mistake of ours. */
    void fail(HttpServerRequest request, Throwable failure) {
        var id = ids.of(request);
        metrics.count(Count.ANSWER_BROKEN);
        log.broken(id, failure);
        if (!request.response().headWritten()) {
            request.response().putHeader(RequestIds.HEADER, id);
            Responses.send(request, renderers.failed(Renderers.wish(request), INTERNAL_ERROR, id));
        } else {
            var _ = request.connection().close();
        }
    }

    /** Takes note of a request that cannot be served now; returns the id that its page shows. */
    private String unavailable(HttpServerRequest request) {
        var id = ids.of(request);
        metrics.count(Count.ANSWER_UNAVAILABLE);
        log.unavailable(id, UNAVAILABLE);
        request.response().putHeader(RequestIds.HEADER, id);
        return id;
    }
}
