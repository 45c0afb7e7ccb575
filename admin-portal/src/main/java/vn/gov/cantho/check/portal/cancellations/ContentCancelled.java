package vn.gov.cantho.check.portal.cancellations;

/** Content is cancelled and must not be seen any more. Published in the transaction of the decision. */
public record ContentCancelled(
        long establishmentId, String subjectKind, long subjectId, int subjectVersion, CancellationId cancellation) {}
