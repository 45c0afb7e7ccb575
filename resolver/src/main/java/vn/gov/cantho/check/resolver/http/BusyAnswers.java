package vn.gov.cantho.check.resolver.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.template.Coding;

/**
 * What is told whose scan is not taken on: to come back in some seconds. It is put together once for each language and
 * coding, for it must cost next to nothing. For one event loop.
 */
final class BusyAnswers {

    private static final int UNAVAILABLE = 503;

    private final Renderers renderers;
    private final ResolverMetrics metrics;
    private final StampHeads heads = new StampHeads();
    private final Map<Kind, Prepared> prepared = new HashMap<>();

    private record Kind(Language language, Optional<Coding> coding) {}

    /** The body, and the whole response with it as the lane sends it. */
    private record Prepared(Optional<Coding> coding, Buffer body, ByteBuf response) {}

    BusyAnswers(Renderers renderers, ResolverMetrics metrics) {
        this.renderers = renderers;
        this.metrics = metrics;
    }

    /** The whole response for a person's browser, which must not be changed. */
    ByteBuf response(Asker asker) {
        metrics.count(Count.SCAN_SHED);
        return prepared(asker).response();
    }

    /** Answers a request. */
    void send(HttpServerRequest request, Asker asker) {
        metrics.count(Count.SCAN_SHED);
        var response = request.response().setStatusCode(UNAVAILABLE);
        response.putHeader(Responses.RETRY_AFTER, AnswerDesk.RETRY_SECONDS);
        var wish = asker.wish();
        if (wish.form() == Page.Form.HTML) {
            var page = prepared(asker);
            Responses.stampHeaders(wish.language(), page.coding()).forEach(response::putHeader);
            Responses.endReady(request, page.body());
        } else {
            Responses.send(request, renderers.failure(wish, UNAVAILABLE));
        }
    }

    private Prepared prepared(Asker asker) {
        return prepared.computeIfAbsent(new Kind(asker.wish().language(), asker.coding()), this::prepare);
    }

    private Prepared prepare(Kind kind) {
        var page = renderers.html(kind.language()).failure(UNAVAILABLE);
        var shrunk = Compression.shrink(page, kind.coding());
        var body = new byte[shrunk.bytes().readableBytes()];
        shrunk.bytes().readBytes(body);
        var response = Unpooled.buffer(StampHeads.BYTES_MAX + body.length);
        heads.writeRefused(
                UNAVAILABLE, AnswerDesk.RETRY_SECONDS, kind.language(), shrunk.coding(), body.length, response);
        response.writeBytes(body);
        return new Prepared(shrunk.coding(), Buffer.buffer(body), response.asReadOnly());
    }
}
