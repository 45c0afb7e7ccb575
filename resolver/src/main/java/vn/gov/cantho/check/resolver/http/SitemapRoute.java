package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.catalogue.Address;
import vn.gov.cantho.check.resolver.catalogue.Showing;
import vn.gov.cantho.check.resolver.catalogue.Sitemap;
import vn.gov.cantho.check.resolver.catalogue.Sitemap.PageKind;
import vn.gov.cantho.check.resolver.render.SitemapXml;
import vn.gov.cantho.check.resolver.scan.StatusView;

/** Answers for {@code /sitemap.xml} and its parts {@code /sitemap/products-0.xml}, {@code /sitemap/lots-0.xml}. */
final class SitemapRoute implements Handler<RoutingContext> {

    static final String INDEX = "/sitemap.xml";
    static final String PARTS = "/sitemap/";

    private static final CharSequence FOR_AN_HOUR = HttpHeaders.createOptimized("public, max-age=3600");
    private static final CharSequence XML = HttpHeaders.createOptimized("application/xml; charset=utf-8");
    private static final String SUFFIX = ".xml";
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    /** The digits of the largest number of a part. */
    private static final int PART_DIGITS_MAX = 9;

    private final Sitemap sitemap;
    private final SitemapXml xml;
    private final StatusView status;
    private final AnswerDesk desk;

    SitemapRoute(Sitemap sitemap, SitemapXml xml, StatusView status, AnswerDesk desk) {
        this.sitemap = sitemap;
        this.xml = xml;
        this.status = status;
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var path = PathSegments.path(request);
        if (path.equals(INDEX)) {
            answer(request, index());
            return;
        }
        for (var kind : PageKind.values()) {
            var prefix = PARTS + name(kind) + '-';
            if (path.startsWith(prefix) && path.endsWith(SUFFIX)) {
                part(
                        request,
                        kind,
                        path.substring(prefix.length(), Math.max(prefix.length(), path.length() - SUFFIX.length())));
                return;
            }
        }
        desk.refuse(request, NOT_FOUND);
    }

    private void part(HttpServerRequest request, PageKind kind, String number) {
        var isNumber = !number.isEmpty()
                && number.length() <= PART_DIGITS_MAX
                && number.chars().allMatch(character -> character >= '0' && character <= '9');
        if (isNumber) {
            answer(request, sitemap.pages(kind, Integer.parseInt(number)).map(this::pages));
        } else {
            desk.refuse(request, NOT_FOUND);
        }
    }

    private Future<String> index() {
        // One after the other: only two things of the sitemap are read at a time.
        var read = Future.succeededFuture(List.<String>of());
        for (var kind : PageKind.values()) {
            read = read.compose(paths -> sitemap.parts(kind).map(parts -> joined(paths, kind, parts)));
        }
        return read.map(xml::index);
    }

    private static List<String> joined(List<String> paths, PageKind kind, List<Integer> parts) {
        var all = new ArrayList<>(paths);
        parts.forEach(part -> all.add(PARTS + name(kind) + '-' + part + SUFFIX));
        return all;
    }

    /** What stands under a decision is not told to search engines, withheld or not. */
    private String pages(List<Address> addresses) {
        return xml.pages(addresses.stream().filter(this::isInGoodStanding).toList());
    }

    private boolean isInGoodStanding(Address address) {
        return switch (address) {
            case Address.OfArticle _ -> true;
            case Address.OfProduct product -> isInGoodStanding(product);
        };
    }

    private boolean isInGoodStanding(Address.OfProduct address) {
        return Showing.against(address.establishment(), status).isEmpty()
                && status.worst(Kind.PRODUCT, address.product()).isEmpty()
                && address.lot()
                        .flatMap(lot -> status.worst(Kind.PRODUCTION_LOT, lot.id()))
                        .isEmpty();
    }

    private void answer(HttpServerRequest request, Future<String> body) {
        body.onComplete(made -> {
            try {
                finish(request, made);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, AsyncResult<String> made) {
        if (made.failed()) {
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        var response = Responses.guard(request.response())
                .putHeader(HttpHeaders.CONTENT_TYPE, XML)
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
        Responses.end(request, response, Buffer.buffer(made.result()));
    }

    private static String name(PageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
