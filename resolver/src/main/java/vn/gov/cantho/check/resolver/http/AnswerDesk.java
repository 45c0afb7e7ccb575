package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Answer;

/** The last step of every route: turns an answer or a failure into a response, in the form that is asked for. */
final class AnswerDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int INTERNAL_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "5";

    private final Renderers renderers = new Renderers();
    private final ResolverMetrics metrics;
    private final InstantSource clock;

    AnswerDesk(ResolverMetrics metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The day in Cần Thơ. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    void send(HttpServerRequest request, Renderers.Wish wish, Answer answer, long startNanos) {
        var page = renderers.answer(wish, answer, today());
        request.response()
                .putHeader(Responses.VERDICT, answer.verdict().name())
                .putHeader(Responses.AS_OF, answer.asOf().toString());
        Responses.send(request, page);
        metrics.answered(answer.verdict(), System.nanoTime() - startNanos);
    }

    void sendHome(HttpServerRequest request) {
        Responses.send(request, renderers.home(Renderers.wish(request).language()));
    }

    void refuse(HttpServerRequest request, int status) {
        if (status == UNAVAILABLE) {
            request.response().putHeader(Responses.RETRY_AFTER, RETRY_SECONDS);
        }
        Responses.send(request, failure(request, status));
    }

    /** Ends a request that ran into a mistake of ours. */
    void fail(HttpServerRequest request, Throwable failure) {
        LOG.error("A request could not be answered", failure);
        if (!request.response().headWritten()) {
            refuse(request, INTERNAL_ERROR);
        } else {
            var _ = request.connection().close();
        }
    }

    private Page failure(HttpServerRequest request, int status) {
        return renderers.failure(Renderers.wish(request), status);
    }
}
