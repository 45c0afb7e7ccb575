package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.ReportPages;
import vn.gov.cantho.check.resolver.report.Draft;
import vn.gov.cantho.check.resolver.report.Followed;
import vn.gov.cantho.check.resolver.report.TrackingCode;
import vn.gov.cantho.check.resolver.scan.Language;

/** Problem reports: the form, and the page on which one is followed. Neither runs a script or sets a cookie. */
final class ReportRoute implements Handler<RoutingContext> {

    static final int SEE_OTHER = 303;
    private static final int UNAVAILABLE = 503;

    private final ScanParts parts;
    private final AnswerDesk desk;
    private final GuessDesk guesses;
    private final ReportIntake intake;
    private final Map<Language, ReportPages> pages = new EnumMap<>(Language.class);

    ReportRoute(ScanParts parts, AnswerDesk desk, GuessDesk guesses, ResolverMetrics metrics) {
        this.parts = parts;
        this.desk = desk;
        this.guesses = guesses;
        for (var language : Language.values()) {
            pages.put(language, new ReportPages(language, parts.site().pages()));
        }
        this.intake = new ReportIntake(parts, desk, this::pages, metrics);
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        if (ReportForm.isSent(request)) {
            intake.take(request);
            return;
        }
        var tracking = PathSegments.after(ReportForm.PATH + "/", PathSegments.path(request));
        if (tracking.isEmpty()) {
            open(request);
        } else {
            follow(request, PathSegments.decode(tracking).flatMap(TrackingCode::read));
        }
    }

    /** Shows the empty form, or leads on to the report of a tracking code that was typed in. */
    private void open(HttpServerRequest request) {
        var typed = Parameters.text(request, "tracking", Draft.ABOUT_MAX);
        if (!typed.isEmpty()) {
            var code = TrackingCode.read(typed).map(TrackingCode::grouped).orElse("-");
            redirect(request, ReportForm.PATH + "/" + code);
            return;
        }
        var draft = Draft.about(Parameters.text(request, "code", Draft.ABOUT_MAX));
        var subject = ReportSubjects.read(draft.about(), parts.codes());
        var ticket = parts.reports().tickets().write(desk.now());
        Responses.send(request, pages(request).form(new ReportPages.Form(draft, subject, ticket, List.of())));
    }

    private void follow(HttpServerRequest request, Optional<TrackingCode> tracking) {
        if (tracking.isEmpty()) {
            sendUnknown(request);
            return;
        }
        parts.reports().book().follow(tracking.get()).onComplete(found -> {
            try {
                show(request, tracking.get(), found);
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                desk.fail(request, failure);
            }
        });
    }

    private void show(HttpServerRequest request, TrackingCode tracking, AsyncResult<Optional<Followed>> found) {
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
        } else if (found.result().isEmpty()) {
            sendUnknown(request);
        } else {
            Responses.send(
                    request, pages(request).followed(tracking, found.result().get()));
        }
    }

    /** A code without a report is a guess, like a code without a stamp. */
    private void sendUnknown(HttpServerRequest request) {
        if (guesses.allows(request)) {
            Responses.send(request, pages(request).unknown());
        }
    }

    private ReportPages pages(HttpServerRequest request) {
        return Objects.requireNonNull(pages.get(Renderers.wish(request).language()));
    }

    /** Leads to a page of ours in the language of this one. */
    static void redirect(HttpServerRequest request, String path) {
        var language = Renderers.wish(request).language();
        Responses.guard(request.response())
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.CACHE_CONTROL, Responses.NO_STORE)
                .putHeader(HttpHeaders.LOCATION, path + "?lang=" + language.tag());
        var _ = request.response().end();
    }
}
