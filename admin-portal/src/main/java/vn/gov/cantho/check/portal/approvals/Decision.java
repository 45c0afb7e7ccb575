package vn.gov.cantho.check.portal.approvals;

/** What became of an attempt to decide. */
public sealed interface Decision {

    /** The request is decided; what follows from it happened in the same transaction. */
    record Done(ApprovalRequest.State state) implements Decision {}

    /** Somebody decided before, or the establishment took the request back. */
    record AlreadyDecided(ApprovalRequest.State state) implements Decision {}

    /** Who submitted does not decide. */
    record OwnContent() implements Decision {}

    /** The content is not what was submitted any more, so nothing was decided. */
    record ContentChanged() implements Decision {}

    /**
     * A refusal needs a reason that has to be put right, and each reason a field of the content, a reason of the list that
     * is in use, and a text of useful length.
     */
    record ReasonMissing() implements Decision {}

    /** A unit below a department decides in its place only, and nothing is delegated to it, or nothing any more. */
    record NotDelegated() implements Decision {}

    /** The database had no time; nothing was decided, and it can be tried again. */
    record Busy() implements Decision {}

    /** There is no such request in reach. */
    record NotFound() implements Decision {}
}
