package vn.gov.cantho.check.resolver.scan;

import java.time.Instant;

/** What became of a try with the scratch PIN of a stamp. Every case is an answer, none is an error. */
public sealed interface PinResult {

    /** The tries that a stamp has a day; held in PostgreSQL, by {@code scan.settle_pin}. */
    int TRIES_A_DAY = 5;

    /** The PIN is right, and nobody had verified it before; or the device that did asks again within half an hour. */
    record First(Instant at) implements PinResult {}

    /** The PIN is right and was verified before, elsewhere or long ago. */
    record Again(Instant firstAt) implements PinResult {}

    /** The PIN is wrong. */
    record Wrong(int triesLeft) implements PinResult {}

    /** The PIN was not looked at: it was wrong too often today. */
    record Exhausted() implements PinResult {}

    /** What was typed are not six digits: a slip, which counts for nothing. */
    record Incomplete() implements PinResult {}

    /** The code is none of ours, so that it has no PIN. */
    record NotOurs() implements PinResult {}
}
