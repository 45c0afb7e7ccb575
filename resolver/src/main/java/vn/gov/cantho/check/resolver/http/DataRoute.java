package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.gov.cantho.check.contract.gs1.DigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReader;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading;
import vn.gov.cantho.check.contract.gs1.DigitalLinkWriter;
import vn.gov.cantho.check.contract.gs1.Tolerance;
import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.render.DataPages;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;

/**
 * Answers programs with a document of one kind about a thing without a stamp: {@code /epcis/01/{gtin}/10/{lot}}. There is
 * one form of it. What a decision withholds, and what is not known at the level that is asked for, has none: 404.
 */
final class DataRoute implements Handler<RoutingContext> {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final DigitalLinkReader READER = DigitalLinkReader.tolerating(Tolerance.TRAILING_SLASH);

    private final DataKind kind;
    private final Things things;
    private final AnswerDesk desk;
    private final DataPages pages;

    DataRoute(DataKind kind, ScanParts parts, AnswerDesk desk) {
        this.kind = kind;
        this.things = new Things(parts);
        this.desk = desk;
        this.pages = new DataPages(parts.site().pages());
    }

    /** Where documents of a kind are. */
    static String paths(DataKind kind) {
        return kind.prefix() + "/*";
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var start = System.nanoTime();
        CrossOrigin.allow(request.response());
        switch (READER.readTarget(PathSegments.after(kind.prefix(), PathSegments.path(request)))) {
            case DigitalLinkReading.Link(var link, var stem) when stem.isEmpty() -> find(request, link, start);
            case DigitalLinkReading.Refused _ -> desk.refuse(request, BAD_REQUEST);
            case DigitalLinkReading.Link _, DigitalLinkReading.NoDigitalLink _ -> desk.refuse(request, NOT_FOUND);
        }
    }

    private void find(HttpServerRequest request, DigitalLink link, long start) {
        things.find(Thing.of(link)).onComplete(found -> {
            try {
                finish(request, link, found, start);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, DigitalLink link, AsyncResult<Things.Found> found, long start) {
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        var target = DigitalLinkWriter.target(link.bare());
        var language = Renderers.wish(request).language();
        var rendered = desk.render(
                answer -> pages.page(kind, target, answer, desk.today(), language),
                () -> things.judge(found.result(), desk.today()));
        if (isThere(rendered.answer())) {
            desk.send(request, rendered, start);
        } else {
            desk.refuse(request, NOT_FOUND);
        }
    }

    /** Never the product in place of a lot: a program would take its data for those of the lot. */
    private boolean isThere(Answer answer) {
        return answer.absentLot().isEmpty()
                && answer.identity().filter(known -> isShown(known, answer)).isPresent();
    }

    private boolean isShown(Identity identity, Answer answer) {
        return !answer.verdict().withholdsData() && kind.isOf(identity);
    }
}
