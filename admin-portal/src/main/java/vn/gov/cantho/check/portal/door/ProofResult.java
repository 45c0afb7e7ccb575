package vn.gov.cantho.check.portal.door;

import java.time.Duration;

/** What became of an attempt to prove who one is. */
public sealed interface ProofResult {

    /** It is proven, and noted in the session. */
    record Proven() implements ProofResult {}

    /**
     * It is not.
     *
     * @param textKey of the text that says why and what to do
     */
    record Refused(String textKey) implements ProofResult {}

    /** Too many failed before: it was not looked at. */
    record Delayed(Duration waitTime) implements ProofResult {}

    /** The session has ended meanwhile: to the sign-in. */
    record Over() implements ProofResult {}
}
