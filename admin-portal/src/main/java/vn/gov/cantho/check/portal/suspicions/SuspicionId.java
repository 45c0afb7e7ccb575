package vn.gov.cantho.check.portal.suspicions;

/** The number of a suspicion. */
public record SuspicionId(long value) {}
