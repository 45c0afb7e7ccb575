package vn.gov.cantho.check.portal.queues;

/** What became of an attempt to set how long decisions may take. */
public sealed interface DeadlineOutcome {

    /** Requests that come from now on have the new time. */
    record Done(Deadline now) implements DeadlineOutcome {}

    /** No unit takes so long, or so short. */
    record OutOfRange() implements DeadlineOutcome {}

    /** Somebody set it since it was read. */
    record Overtaken(Deadline now) implements DeadlineOutcome {}
}
