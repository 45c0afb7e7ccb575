package vn.gov.cantho.check.portal.approvals;

/** What became of one request of many that were approved together. */
public record BatchOutcome(ApprovalRequest request, Decision decision) {}
