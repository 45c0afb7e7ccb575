package vn.gov.cantho.check.portal.suspicions;

/**
 * Scans say that a stamp may have been copied; somebody has to judge it. Published in the transaction that noticed it.
 *
 * @param subject the product and the lot of the stamp, as people know them
 */
public record SuspicionOpened(long establishmentId, SuspicionId suspicion, Sign sign, String subject) {}
