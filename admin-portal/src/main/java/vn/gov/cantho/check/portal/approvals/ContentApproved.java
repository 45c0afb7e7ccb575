package vn.gov.cantho.check.portal.approvals;

/** Content was approved. Published in the transaction of the decision. */
public record ContentApproved(
        long establishmentId, String subjectKind, long subjectId, int subjectVersion, String contentHash) {}
