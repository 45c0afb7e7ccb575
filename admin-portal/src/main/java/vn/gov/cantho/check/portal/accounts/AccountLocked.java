package vn.gov.cantho.check.portal.accounts;

/** Somebody cannot sign in from now on. Published in the transaction of the lock. */
public record AccountLocked(long accountId, long unitId, String displayName, int version) {}
