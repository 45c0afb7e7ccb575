package vn.gov.cantho.check.portal.suspicions;

/** What stands against a stamp may have changed; heard in the same transaction. */
public record SuspicionChanged(long establishmentId, int codeLot, int serial) {}
