package vn.gov.cantho.check.portal.approvals;

/** Content waits for a decision. Published in the transaction in which it was submitted. */
public record ContentSubmitted(
        long establishmentId,
        ApprovalRequestId request,
        String subjectKind,
        long subjectId,
        int subjectVersion,
        String subjectName) {}
