package vn.gov.cantho.check.portal.queues;

/** The number of a delegation. */
public record DelegationId(long value) {}
