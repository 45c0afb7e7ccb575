package vn.gov.cantho.check.portal.queues;

/** What became of an attempt to hand a queue over or to take it back. */
public sealed interface DelegationOutcome {

    /** It is done. */
    record Done(Delegation now) implements DelegationOutcome {}

    /** It cannot be handed over so; nothing was kept. */
    record Invalid(DelegationFlaw flaw) implements DelegationOutcome {}

    /** Somebody ended it before. */
    record Overtaken(Delegation now) implements DelegationOutcome {}

    /** There is no such delegation of the acting unit. */
    record NotFound() implements DelegationOutcome {}
}
