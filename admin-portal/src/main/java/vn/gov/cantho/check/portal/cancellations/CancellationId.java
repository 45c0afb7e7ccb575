package vn.gov.cantho.check.portal.cancellations;

/** The number of a cancellation. */
public record CancellationId(long value) {}
