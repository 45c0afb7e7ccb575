package vn.gov.cantho.check.portal.factors;

/**
 * Factors of an account were added, taken away or used up. Published in the transaction of the change.
 *
 * @param accountId whose
 * @param actorId who did it
 * @param action as in the trail, such as {@code PASSKEY_ADDED}
 * @param detail the name of what it is about; empty where it has none
 */
public record FactorsChanged(long accountId, long unitId, long actorId, String action, String detail) {}
