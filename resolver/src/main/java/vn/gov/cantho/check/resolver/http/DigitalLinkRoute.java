package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import vn.gov.cantho.check.contract.gs1.DigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReader;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading;
import vn.gov.cantho.check.contract.gs1.Tolerance;
import vn.gov.cantho.check.contract.publication.LinkTargetReading;
import vn.gov.cantho.check.contract.publication.LinkTargets;
import vn.gov.cantho.check.resolver.link.Link;
import vn.gov.cantho.check.resolver.link.LinkSet;
import vn.gov.cantho.check.resolver.link.LinkType;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;

/**
 * Resolves a GS1 Digital Link (GS1-Conformant Resolver 1.2): 400 for one that breaks a rule, 404 for one of a thing that
 * is not registered here, else the page for browsers, the link set for programs that ask for it, and a redirect to the
 * link that fits for everybody else. What is not known is looked for one level up in the same request.
 */
final class DigitalLinkRoute implements Handler<RoutingContext> {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final DigitalLinkReader READER = DigitalLinkReader.tolerating(Tolerance.TRAILING_SLASH);

    private final Things things;
    private final AnswerDesk desk;
    private final Site site;
    private final LinkRenderers renderers;

    DigitalLinkRoute(ScanParts parts, AnswerDesk desk) {
        this.things = new Things(parts);
        this.desk = desk;
        this.site = parts.site();
        this.renderers = new LinkRenderers(site);
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var start = System.nanoTime();
        switch (READER.readTarget(target(request))) {
            case DigitalLinkReading.NoDigitalLink _ -> context.next();
            case DigitalLinkReading.Refused _ -> refuse(request, BAD_REQUEST);
            case DigitalLinkReading.Link(var link, var stem) -> {
                if (stem.isEmpty()) {
                    resolve(request, link, start);
                } else {
                    // Our links begin at the root.
                    context.next();
                }
            }
        }
    }

    private void resolve(HttpServerRequest request, DigitalLink link, long start) {
        things.find(Thing.of(link)).onComplete(found -> {
            try {
                finish(request, link, found, start);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, DigitalLink link, AsyncResult<Things.Found> found, long start) {
        request.response().putHeader(Responses.LINK, linkSetHeader(request));
        CrossOrigin.allow(request.response());
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        switch (found.result().identified()) {
            case Identified.Found(var identity) -> answer(request, link, found.result(), identity, start);
            case Identified.Absent _ -> absent(request, link, found.result(), start);
        }
    }

    private void answer(
            HttpServerRequest request, DigitalLink link, Things.Found found, Identity identity, long start) {
        var asked = LinkRequest.of(request, link);
        if (asked instanceof LinkRequest.ThePage) {
            page(request, found, start);
            return;
        }
        var answer = things.judge(found, desk.today());
        var language = Renderers.wish(request).language();
        // While a decision withholds what is known, so do the links: only the page that says so is left.
        var set = renderers
                .sets(language)
                .of(link, path(request), identity, !answer.verdict().withholdsData());
        switch (asked) {
            case LinkRequest.WholeSet(var form) ->
                send(request, renderers.pages(language).all(set, form));
            case LinkRequest.OfType(var type) -> redirect(request, set, type, answer);
            case LinkRequest.OfNoType _ -> refuse(request, NOT_FOUND);
            case LinkRequest.Default _, LinkRequest.ThePage _ -> redirect(request, set.defaultLink(), answer);
        }
    }

    private void redirect(HttpServerRequest request, LinkSet set, LinkType type, Answer answer) {
        var best = LinkRequest.wish(request).best(set.of(type));
        if (best.isEmpty()) {
            refuse(request, NOT_FOUND);
        } else if (best.size() == 1) {
            redirect(request, best.getFirst(), answer);
        } else {
            var pages = renderers.pages(Renderers.wish(request).language());
            send(request, pages.several(set, type, best, LinkRequest.form(request)));
        }
    }

    private void redirect(HttpServerRequest request, Link link, Answer answer) {
        if (!mayLead(link.href())) {
            refuse(request, NOT_FOUND);
            return;
        }
        desk.redirect(request, withQuery(link.href(), request), answer);
    }

    /** To ourselves, or where a registered link may lead: looked at once more before anybody is sent there. */
    private boolean mayLead(String href) {
        return href.startsWith(site.publicUrl() + "/") || LinkTargets.read(href) instanceof LinkTargetReading.Target;
    }

    private void page(HttpServerRequest request, Things.Found found, long start) {
        desk.send(request, desk.render(Renderers.wish(request), () -> things.judge(found, desk.today())), start);
    }

    private void absent(HttpServerRequest request, DigitalLink link, Things.Found found, long start) {
        if (found.thing() instanceof Thing.Item) {
            page(request, found, start);
        } else {
            desk.sendForeign(request, link.key().value(), site.nationalPortal());
        }
    }

    private void refuse(HttpServerRequest request, int status) {
        CrossOrigin.allow(request.response());
        desk.refuse(request, status);
    }

    private void send(HttpServerRequest request, Page page) {
        if (page.form() != Page.Form.HTML) {
            request.response().headers().add(Responses.LINK, LinkRenderers.CONTEXT_HEADER);
        }
        Responses.send(request, page);
    }

    private String linkSetHeader(HttpServerRequest request) {
        return "<" + site.publicUrl() + path(request)
                + "?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"";
    }

    /** The target with the whole query behind it, unchanged. */
    private static String withQuery(String href, HttpServerRequest request) {
        var query = Objects.requireNonNullElse(request.query(), "");
        if (query.isEmpty()) {
            return href;
        }
        return href + (href.indexOf('?') < 0 ? '?' : '&') + query;
    }

    private static String target(HttpServerRequest request) {
        var query = Objects.requireNonNullElse(request.query(), "");
        return query.isEmpty() ? PathSegments.path(request) : PathSegments.path(request) + '?' + query;
    }

    /** The path as it was asked for, without a slash at its end. */
    private static String path(HttpServerRequest request) {
        var path = PathSegments.path(request);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
