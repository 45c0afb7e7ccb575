package vn.gov.cantho.check.portal.suspicions;

/** What became of an act on a suspicion. */
public sealed interface SuspicionOutcome {

    /** It is done; the suspicion is shown as it stands now. */
    record Done(Suspicion suspicion) implements SuspicionOutcome {}

    /** The reason is shorter or longer than it may be. */
    record Unclear(boolean tooShort, int bound) implements SuspicionOutcome {}

    /** A confirmation is taken back by another person than who gave it. */
    record SamePerson() implements SuspicionOutcome {}

    /** Somebody else acted since the suspicion was shown; it is given as it stands now. */
    record Overtaken(Suspicion current) implements SuspicionOutcome {}

    /** The suspicion is in a state that does not allow this act. */
    record NotPossible(Suspicion.State state) implements SuspicionOutcome {}

    /** There is nothing of that number within reach. */
    record NotFound() implements SuspicionOutcome {}
}
