package vn.gov.cantho.check.portal.cancellations;

/** Content that was cancelled may be seen again. Published in the transaction of the decision. */
public record ContentRestored(
        long establishmentId, String subjectKind, long subjectId, int subjectVersion, CancellationId cancellation) {}
