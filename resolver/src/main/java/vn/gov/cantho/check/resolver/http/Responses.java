package vn.gov.cantho.check.resolver.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.Stylesheet;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.template.Coding;

/** The headers that all responses have, and the way a page is sent. */
final class Responses {

    static final CharSequence VERDICT = HttpHeaders.createOptimized("X-Verdict");
    static final CharSequence AS_OF = HttpHeaders.createOptimized("X-As-Of");
    static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    static final CharSequence LINK = HttpHeaders.createOptimized("Link");
    static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence POLICY_VALUE = HttpHeaders.createOptimized(Stylesheet.policy());
    private static final CharSequence SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence SNIFFING_VALUE = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence REFERRER_VALUE = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence OPENER = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence OPENER_VALUE = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence VARY_VALUE =
            HttpHeaders.createOptimized("Accept, Accept-Language, Accept-Encoding");

    private static final CharSequence ROBOTS = HttpHeaders.createOptimized("X-Robots-Tag");
    private static final CharSequence NO_INDEX = HttpHeaders.createOptimized("noindex");

    private static final CharSequence HTML = HttpHeaders.createOptimized(Page.Form.HTML.contentType());
    private static final Map<Language, CharSequence> TAGS = optimized(Language.class, Language::tag);
    private static final Map<Coding, CharSequence> CODINGS = optimized(Coding.class, Coding::token);
    private static final Map<Verdict, CharSequence> VERDICTS = optimized(Verdict.class, Verdict::name);

    private Responses() {}

    /** Puts in what every response says to browsers about itself; a policy that is there already stays. */
    static HttpServerResponse guard(HttpServerResponse response) {
        if (!response.headers().contains(POLICY)) {
            response.putHeader(POLICY, POLICY_VALUE);
        }
        return response.putHeader(SNIFFING, SNIFFING_VALUE)
                .putHeader(REFERRER, REFERRER_VALUE)
                .putHeader(OPENER, OPENER_VALUE);
    }

    /** Sends a page that nobody may keep; to a HEAD, and to an OPTIONS that comes so far, everything but the body. */
    static void send(HttpServerRequest request, Page page) {
        var body = Buffer.buffer(page.body());
        var response = unkept(request.response())
                .setStatusCode(page.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, page.form().contentType())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, page.language().tag());
        if (!page.indexed()) {
            response.putHeader(ROBOTS, NO_INDEX);
        }
        end(request, response, body);
    }

    /** Sends the page of a stamp that was kept. */
    static void send(HttpServerRequest request, int status, AnswerDesk.Body.Ready ready) {
        var response = request.response().setStatusCode(status);
        stampHeaders(ready.language(), ready.coding().told()).forEach(response::putHeader);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(ready.page().length()));
            var _ = response.end();
        } else {
            // Wrapped, for a buffer of its own would be another copy of the page.
            var _ = response.end(
                    BufferInternal.buffer(Unpooled.wrappedBuffer(ready.page().bytes())));
        }
    }

    /** Ends a response whose headers are set and whose body is as the browser takes it. */
    static void endReady(HttpServerRequest request, Buffer body) {
        if (request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            var _ = request.response().end();
        } else {
            var _ = request.response().end(body);
        }
    }

    /** All headers of the page of a stamp for people that are the same for many. */
    static Map<CharSequence, CharSequence> stampHeaders(Language language, Optional<Coding> coding) {
        var headers = new LinkedHashMap<CharSequence, CharSequence>();
        headers.put(POLICY, POLICY_VALUE);
        headers.put(SNIFFING, SNIFFING_VALUE);
        headers.put(REFERRER, REFERRER_VALUE);
        headers.put(OPENER, OPENER_VALUE);
        headers.put(HttpHeaders.VARY, VARY_VALUE);
        headers.put(HttpHeaders.CACHE_CONTROL, NO_STORE);
        headers.put(HttpHeaders.CONTENT_TYPE, HTML);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, Objects.requireNonNull(TAGS.get(language)));
        coding.ifPresent(used -> headers.put(HttpHeaders.CONTENT_ENCODING, Objects.requireNonNull(CODINGS.get(used))));
        headers.put(ROBOTS, NO_INDEX);
        return headers;
    }

    /** A time to wait as {@link #RETRY_AFTER} says it: in whole seconds, rather too many. */
    static String retryAfter(Duration wait) {
        return Long.toString(wait.plusSeconds(1).toSeconds());
    }

    /** A verdict as the header says it. */
    static CharSequence verdict(Verdict verdict) {
        return Objects.requireNonNull(VERDICTS.get(verdict));
    }

    private static <E extends Enum<E>> Map<E, CharSequence> optimized(Class<E> type, Function<E, String> text) {
        var texts = new EnumMap<E, CharSequence>(type);
        for (var constant : type.getEnumConstants()) {
            texts.put(constant, HttpHeaders.createOptimized(text.apply(constant)));
        }
        return texts;
    }

    /** Puts in what every answer says that depends on who asks and when. */
    static HttpServerResponse unkept(HttpServerResponse response) {
        return guard(response).putHeader(HttpHeaders.VARY, VARY_VALUE).putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    /** Ends a response whose headers are set. */
    static void end(HttpServerRequest request, HttpServerResponse response, Buffer body) {
        if (request.method().equals(HttpMethod.OPTIONS)) {
            var _ = response.end();
        } else if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            var _ = response.end();
        } else {
            var _ = response.end(Compression.shrink(request, response, body));
        }
    }
}
