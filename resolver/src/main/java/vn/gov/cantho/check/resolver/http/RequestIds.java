package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The ids of requests that failed: the one that a balancer of ours gave, else one that is made. An answer that did not
 * fail has none, for nobody would ever look for it.
 */
final class RequestIds {

    static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    /** What may stand in a log, on a page and in a header without a second look. */
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Za-z._-]{8,64}");

    /** Letters that are not mistaken for one another when they are read out on the telephone. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final TrustedProxies proxies;

    RequestIds(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    String of(HttpServerRequest request) {
        return given(request).orElseGet(RequestIds::make);
    }

    private Optional<String> given(HttpServerRequest request) {
        return proxies.isBehindOne(request)
                ? Optional.ofNullable(request.getHeader(HEADER))
                        .filter(id -> WELL_FORMED.matcher(id).matches())
                : Optional.empty();
    }

    private static String make() {
        var random = ThreadLocalRandom.current();
        var id = new StringBuilder(LENGTH);
        for (var at = 0; at < LENGTH; at++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
