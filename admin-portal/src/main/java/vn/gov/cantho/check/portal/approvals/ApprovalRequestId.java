package vn.gov.cantho.check.portal.approvals;

/** The number of a request for a decision. */
public record ApprovalRequestId(long value) {}
