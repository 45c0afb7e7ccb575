package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey.ProductionLotKey;
import vn.gov.cantho.check.resolver.scan.Verdicts;

/** Answers for a lot without a stamp: {@code /01/{gtin}/10/{lot}} and {@code /l/{local code}/{lot}}. Nothing is counted. */
final class LotRoute implements Handler<RoutingContext> {

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int GTIN_LENGTH = 14;
    private static final int LOCAL_CODE_MAX = 15;
    private static final int NUMBER_MAX = 60;

    private final ScanParts parts;
    private final AnswerDesk desk;

    LotRoute(ScanParts parts, AnswerDesk desk) {
        this.parts = parts;
        this.desk = desk;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var start = System.nanoTime();
        var key = key(PathSegments.path(request));
        if (key.isEmpty()) {
            desk.refuse(request, NOT_FOUND);
            return;
        }
        parts.identities().find(key.get()).onComplete(identified -> {
            try {
                finish(request, identified, start);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, AsyncResult<Identified> identified, long start) {
        if (identified.failed()) {
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        desk.send(request, desk.render(Renderers.wish(request), () -> judged(identified.result())), start);
    }

    private Answer judged(Identified identified) {
        var asOf = parts.status().asOf();
        var judgement = Verdicts.ofLot(identified, parts.status(), desk.today());
        return new Answer(
                judgement.verdict(),
                Optional.empty(),
                "",
                ScanRoute.identity(identified),
                judgement.notice(),
                asOf,
                Optional.empty());
    }

    private static Optional<ProductionLotKey> key(String path) {
        var gtin = path.startsWith("/01/");
        var productStart = gtin ? "/01/".length() : "/l/".length();
        var productEnd = path.indexOf('/', productStart);
        if (productEnd < 0 || (gtin && !path.startsWith("/10/", productEnd))) {
            return Optional.empty();
        }
        var product = path.substring(productStart, productEnd);
        var number = PathSegments.decode(path.substring(productEnd + (gtin ? "/10/".length() : 1)));
        return number.filter(text -> !text.isEmpty() && text.length() <= NUMBER_MAX && text.indexOf('\0') < 0)
                .filter(_ -> gtin ? isGtin(product) : isLocalCode(product))
                .map(text -> new ProductionLotKey(product, text));
    }

    private static boolean isGtin(String text) {
        return text.length() == GTIN_LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLocalCode(String text) {
        return text.startsWith("CT-")
                && text.length() <= LOCAL_CODE_MAX
                && text.chars().skip(3).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }
}
