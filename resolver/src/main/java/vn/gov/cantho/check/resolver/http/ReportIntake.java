package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.ReportPages;
import vn.gov.cantho.check.resolver.report.DraftRules;
import vn.gov.cantho.check.resolver.report.Flaw;
import vn.gov.cantho.check.resolver.report.Report;
import vn.gov.cantho.check.resolver.report.TrackingCode;

/**
 * Takes the form of a problem report: reads it, looks whether it may be kept, keeps it and leads to its page. Whatever
 * keeps it from being taken, the form comes back with all that was typed.
 */
final class ReportIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ReportIntake.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    /** After how long a form that found the database away may be sent again. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final ScanParts parts;
    private final AnswerDesk desk;
    private final Function<HttpServerRequest, ReportPages> pages;
    private final ResolverMetrics metrics;

    ReportIntake(
            ScanParts parts, AnswerDesk desk, Function<HttpServerRequest, ReportPages> pages, ResolverMetrics metrics) {
        this.parts = parts;
        this.desk = desk;
        this.pages = pages;
        this.metrics = metrics;
    }

    void take(HttpServerRequest request) {
        var turn = parts.reports().turns().take(parts.clients().network(request));
        if (turn.isEmpty()) {
            metrics.count(Count.REPORT_REFUSED);
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        // However it ends, also when the phone is gone before its answer.
        request.response().bodyEndHandler(_ -> turn.get().end());
        request.response().closeHandler(_ -> turn.get().end());
        ReportUpload.read(request, turn.get()).onComplete(read -> {
            try {
                if (read.succeeded()) {
                    settle(request, read.result());
                } else {
                    refuse(request);
                }
            } catch (RuntimeException failure) {
                // Thrown from here it would reach nobody, and the request would hang.
                desk.fail(request, failure);
            }
        });
    }

    private void refuse(HttpServerRequest request) {
        if (!request.response().closed()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            desk.refuse(request, BAD_REQUEST);
        }
    }

    private void settle(HttpServerRequest request, ReportUpload.Sent sent) {
        var tracking = parts.reports().tickets().read(sent.ticket(), desk.now());
        var flaws = new ArrayList<>(DraftRules.flaws(sent.draft()));
        flaws.addAll(sent.flaws());
        if (tracking.isEmpty()) {
            flaws.add(Flaw.FORM_OLD);
        }
        if (tracking.isEmpty() || !flaws.isEmpty()) {
            metrics.count(Count.REPORT_FLAWED);
            sendAgain(request, sent, flaws);
            return;
        }
        var wait = parts.reports().limits().spend(parts.clients().network(request));
        if (wait.isZero()) {
            keep(request, sent, tracking.get());
        } else {
            metrics.count(Count.REPORT_REFUSED);
            retryAfter(request, wait);
            sendAgain(request, sent, List.of(Flaw.TOO_OFTEN));
        }
    }

    private void keep(HttpServerRequest request, ReportUpload.Sent sent, TrackingCode tracking) {
        var subject = ReportSubjects.read(sent.draft().about(), parts.codes());
        var language = Renderers.wish(request).language();
        var report = new Report(tracking, language, subject, sent.draft(), sent.photos());
        parts.reports().book().keep(report).onComplete(kept -> {
            if (kept.succeeded()) {
                metrics.count(Count.REPORT_KEPT);
                ReportRoute.redirect(request, ReportForm.PATH + "/" + tracking.grouped());
            } else {
                // Not the failure itself: what PostgreSQL says of a row may repeat what is in it.
                LOG.warn(
                        "A problem report could not be kept: {}",
                        kept.cause().getClass().getName());
                metrics.count(Count.REPORT_FAILED);
                retryAfter(request, RETRY_AFTER);
                sendAgain(request, sent, List.of(Flaw.NOT_KEPT));
            }
        });
    }

    private void sendAgain(HttpServerRequest request, ReportUpload.Sent sent, List<Flaw> flaws) {
        var ticket = flaws.contains(Flaw.FORM_OLD) ? Optional.<String>empty() : Optional.of(sent.ticket());
        var form = new ReportPages.Form(
                sent.draft(),
                ReportSubjects.read(sent.draft().about(), parts.codes()),
                ticket.orElseGet(() -> parts.reports().tickets().write(desk.now())),
                flaws);
        Responses.send(request, pages.apply(request).form(form));
    }

    private static void retryAfter(HttpServerRequest request, Duration wait) {
        request.response()
                .putHeader(
                        Responses.RETRY_AFTER, Long.toString(wait.plusSeconds(1).toSeconds()));
    }
}
