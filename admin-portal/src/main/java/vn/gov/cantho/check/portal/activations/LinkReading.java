package vn.gov.cantho.check.portal.activations;

import java.time.Duration;

/** What a link turned out to be. */
public sealed interface LinkReading {

    /** It is open, and this is whose it is. */
    record Open(LinkOwner owner) implements LinkReading {}

    /** Used, replaced, too old, never made: whoever has it learns no more. */
    record Gone() implements LinkReading {}

    /** Too many attempts came from there; nothing was looked at. */
    record Delayed(Duration waitTime) implements LinkReading {}
}
