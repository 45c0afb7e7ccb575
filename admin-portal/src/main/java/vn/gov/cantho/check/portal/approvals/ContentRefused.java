package vn.gov.cantho.check.portal.approvals;

/** Content was refused, with reasons that {@link ApprovalService#reasons} returns. Published in the transaction of the decision. */
public record ContentRefused(
        long establishmentId, String subjectKind, long subjectId, int subjectVersion, String contentHash) {}
