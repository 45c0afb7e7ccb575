package vn.gov.cantho.check.portal.cancellations;

import java.util.List;

/** What became of an act on a cancellation. */
public sealed interface CancellationOutcome {

    /** It is done. */
    record Done(Cancellation now) implements CancellationOutcome {}

    /** Something has to be put right first; nothing was kept. */
    record Invalid(List<CancellationFlaw> flaws) implements CancellationOutcome {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** It takes another person. */
    record SamePerson() implements CancellationOutcome {}

    /** A cancellation of this content is proposed already. */
    record AlreadyProposed() implements CancellationOutcome {}

    /** The public sees nothing of it, or something else than what was looked at. */
    record NotPublished() implements CancellationOutcome {}

    /** Something newer has taken the place of what was cancelled. */
    record Superseded() implements CancellationOutcome {}

    /** Somebody acted on it since it was read. */
    record Overtaken(Cancellation now) implements CancellationOutcome {}

    /** There is nothing of that number that the acting agency may act on. */
    record NotFound() implements CancellationOutcome {}
}
