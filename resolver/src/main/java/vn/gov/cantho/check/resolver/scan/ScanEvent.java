package vn.gov.cantho.check.resolver.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.contract.code.StampCode;

/**
 * One scan of a genuine code that was answered and counts. Holds nothing about the person who scanned.
 *
 * @param at when it was answered
 * @param productionLot the lot that the code was bound to, where that could be looked up
 * @param feedPosition the position of the status feed that the verdict was given at
 * @param place roughly where it came from, where that is known; never an address
 */
public record ScanEvent(
        Instant at,
        StampCode code,
        OptionalLong productionLot,
        Verdict verdict,
        Client client,
        long feedPosition,
        Optional<ScanPlace> place) {

    /** What kind of program asked. New constants are added at the end: the journal keeps their ordinals. */
    public enum Client {
        PHONE,
        TABLET,
        COMPUTER,
        /** Asked for JSON. */
        PROGRAM,
        OTHER
    }
}
