package vn.gov.cantho.check.resolver.http;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.template.Coding;

/**
 * One request for a code, with what is settled before anything is looked up.
 *
 * @param reply where its answer goes
 * @param at when it came
 * @param place roughly where from, where that is known
 * @param startNanos when it came, by {@link System#nanoTime()}
 * @param pin what became of a try with a PIN that led here
 */
record Scan(
        ScanReply reply, Asker asker, Instant at, Optional<ScanPlace> place, long startNanos, Optional<PinResult> pin) {

    Renderers.Wish wish() {
        return asker.wish();
    }

    Optional<Coding> coding() {
        return asker.coding();
    }

    Visitor visitor() {
        return asker.visitor();
    }

    /** The same after a try with a PIN, if there was one: that page is no scan, for the scan was before the try. */
    Scan after(Optional<PinResult> result) {
        return result.isEmpty() ? this : new Scan(reply, asker.withoutCounting(), at, place, startNanos, result);
    }
}
