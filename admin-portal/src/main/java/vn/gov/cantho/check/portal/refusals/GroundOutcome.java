package vn.gov.cantho.check.portal.refusals;

/** What became of an attempt to change the list of reasons. */
public sealed interface GroundOutcome {

    /** It is done. */
    record Done(RefusalGround now) implements GroundOutcome {}

    /** A text is too short or too long, or one language is missing. */
    record Unclear() implements GroundOutcome {}

    /** The reason for what the list has no reason for stays in use. */
    record AlwaysInUse() implements GroundOutcome {}

    /** Somebody changed it since it was read, or there is none. */
    record Overtaken() implements GroundOutcome {}
}
