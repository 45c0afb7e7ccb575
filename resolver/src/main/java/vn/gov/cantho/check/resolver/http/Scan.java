package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.template.Coding;

/**
 * One request for a code, with what is settled before anything is looked up.
 *
 * @param coding how its page is to be made small, where the browser takes that
 * @param at when it came
 * @param place roughly where from, where that is known
 * @param startNanos when it came, by {@link System#nanoTime()}
 * @param pin what became of a try with a PIN that led here
 */
record Scan(
        HttpServerRequest request,
        Renderers.Wish wish,
        Optional<Coding> coding,
        Visitor visitor,
        Instant at,
        Optional<ScanPlace> place,
        long startNanos,
        Optional<PinResult> pin) {

    /** The same after a try with a PIN, if there was one: that page is no scan, for the scan was before the try. */
    Scan after(Optional<PinResult> result) {
        return result.isEmpty()
                ? this
                : new Scan(request, wish, coding, visitor.withoutCounting(), at, place, startNanos, result);
    }
}
