package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReader;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading;
import vn.gov.cantho.check.contract.gs1.Tolerance;
import vn.gov.cantho.check.resolver.link.LinkSets;

/**
 * Answers with the page of a thing that has no stamp: {@code /trace/01/{gtin}/10/{lot}} for what has GS1 numbers, and
 * {@code /l/{local code}/{lot}} for what has none. Links of {@link DigitalLinkRoute} lead here.
 */
final class ThingRoute implements Handler<RoutingContext> {

    /** Behind it comes a Digital Link. */
    static final String PAGES = LinkSets.PAGE_PREFIX + "/*";

    /** Behind it comes a local code, and perhaps a lot. */
    static final String LOCAL_PAGES = "/l/*";

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int LOCAL_CODE_MAX = 15;
    private static final int NUMBER_MAX = 60;
    private static final DigitalLinkReader READER = DigitalLinkReader.tolerating(Tolerance.TRAILING_SLASH);

    private final Things things;
    private final AnswerDesk desk;
    private final Function<String, Optional<Thing>> reading;

    private ThingRoute(ScanParts parts, AnswerDesk desk, Function<String, Optional<Thing>> reading) {
        this.things = new Things(parts);
        this.desk = desk;
        this.reading = reading;
    }

    static ThingRoute pages(ScanParts parts, AnswerDesk desk) {
        return new ThingRoute(parts, desk, ThingRoute::ofDigitalLink);
    }

    static ThingRoute localPages(ScanParts parts, AnswerDesk desk) {
        return new ThingRoute(parts, desk, ThingRoute::ofLocalCode);
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var start = System.nanoTime();
        var thing = reading.apply(PathSegments.path(request));
        if (thing.isEmpty()) {
            desk.refuse(request, NOT_FOUND);
            return;
        }
        things.find(thing.get()).onComplete(found -> {
            try {
                finish(request, found, start);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, AsyncResult<Things.Found> found, long start) {
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        desk.send(
                request, desk.render(Renderers.wish(request), () -> things.judge(found.result(), desk.today())), start);
    }

    private static Optional<Thing> ofDigitalLink(String path) {
        var target = PathSegments.after(LinkSets.PAGE_PREFIX, path);
        return READER.readTarget(target) instanceof DigitalLinkReading.Link(var link, var stem) && stem.isEmpty()
                ? Optional.of(Thing.of(link))
                : Optional.empty();
    }

    private static Optional<Thing> ofLocalCode(String path) {
        var rest = PathSegments.after("/l/", path);
        var end = rest.indexOf('/');
        var code = end < 0 ? rest : rest.substring(0, end);
        if (!isLocalCode(code)) {
            return Optional.empty();
        }
        if (end < 0 || end == rest.length() - 1) {
            return Optional.of(new Thing.Product(new vn.gov.cantho.check.resolver.scan.IdentityKey.ProductKey(code)));
        }
        return PathSegments.decode(rest.substring(end + 1))
                .filter(number -> number.length() <= NUMBER_MAX && number.indexOf('\0') < 0)
                .map(number -> Thing.lot(code, number));
    }

    private static boolean isLocalCode(String text) {
        return text.startsWith("CT-")
                && text.length() <= LOCAL_CODE_MAX
                && text.chars().skip(3).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }
}
